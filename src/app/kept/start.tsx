import { startIsland } from '../ui/start-island.ts';
import { KeptList } from './KeptList.tsx';

/** Starts the list on its prerendered place. */
export function start(place: HTMLElement): void {
  startIsland('kept', place, () => <KeptList />);
}
