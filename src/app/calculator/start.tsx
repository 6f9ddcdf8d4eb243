import { startIsland } from '../ui/start-island.ts';
import { Calculator } from './Calculator.tsx';

/** Starts the calculator on its prerendered place. */
export function start(place: HTMLElement): void {
  startIsland('calculator', place, () => <Calculator />);
}
