import { startIsland } from '../ui/start-island.ts';
import { Journal } from './Journal.tsx';

/** Starts the journal on its prerendered place. */
export function start(place: HTMLElement): void {
  startIsland('journal', place, () => <Journal />);
}
