import { startIsland } from '../ui/start-island.ts';
import { Settings as Island } from './Settings.tsx';

export { Island };

/** Starts the settings on their prerendered place. */
export function start(place: HTMLElement): void {
  startIsland('settings', place, Island, {});
}
