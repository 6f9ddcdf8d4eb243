import { startIsland } from '../ui/start-island.ts';
import { Search } from './Search.tsx';

/** Starts search on its prerendered place, which names the texts, and folds the index that stands below. */
export function start(place: HTMLElement): void {
  const texts = place.dataset.texts ?? '';
  startIsland('search', place, () => <Search base={import.meta.env.BASE_URL} texts={texts} />);
  document.querySelector('[data-folded-by-search]')?.removeAttribute('open');
}
