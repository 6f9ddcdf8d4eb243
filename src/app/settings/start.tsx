import { startIsland } from '../ui/start-island.ts';
import { Settings } from './Settings.tsx';

/** Starts the settings on their prerendered place. */
export function start(place: HTMLElement): void {
  startIsland('settings', place, () => <Settings />);
}
