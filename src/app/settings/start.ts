import { startIsland } from '../ui/start-island.ts';
import { Settings as Island } from './Settings.tsx';

export { Island };

/** Starts the settings on their prerendered root. */
export function start(root: HTMLElement): void {
  startIsland('settings', root, Island, {});
}
