import { startIsland } from '../ui/start-island.ts';
import { Calculator as Island } from './Calculator.tsx';

export { Island };

/** Starts the calculator on its prerendered place. */
export function start(place: HTMLElement): void {
  startIsland('calculator', place, Island, {});
}
