import { startIsland } from '../ui/start-island.ts';
import { Journal as Island } from './Journal.tsx';

export { Island };

/** Starts the journal on its prerendered place. */
export function start(place: HTMLElement): void {
  startIsland('journal', place, Island, {});
}
