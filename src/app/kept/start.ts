import { startIsland } from '../ui/start-island.ts';
import { KeptList as Island } from './KeptList.tsx';

export { Island };

/** Starts the list on its prerendered place. */
export function start(place: HTMLElement): void {
  startIsland('kept', place, Island, {});
}
