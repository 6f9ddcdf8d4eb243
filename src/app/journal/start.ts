import { startIsland } from '../ui/start-island.ts';
import { Journal as Island } from './Journal.tsx';

export { Island };

/** Starts the journal on its prerendered root. */
export function start(root: HTMLElement): void {
  startIsland('journal', root, Island, {});
}
