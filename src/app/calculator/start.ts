import { startIsland } from '../ui/start-island.ts';
import { Calculator as Island } from './Calculator.tsx';

export { Island };

/** Starts the calculator on its prerendered root. */
export function start(root: HTMLElement): void {
  startIsland('calculator', root, Island, {});
}
