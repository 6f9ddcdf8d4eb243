import { startIsland } from '../ui/start-island.ts';
import { KeptList as Island } from './KeptList.tsx';

export { Island };

/** Starts the list on its prerendered root. */
export function start(root: HTMLElement): void {
  startIsland('kept', root, Island, {});
}
