import { startIsland } from '../ui/start-island.ts';
import { Search as Island } from './Search.tsx';

export { Island };

/** Starts search on its prerendered place, which names the texts, and folds the index that stands below. */
export function start(place: HTMLElement): void {
  startIsland('search', place, Island, { base: import.meta.env.BASE_URL, texts: place.dataset.texts ?? '' });
  document.querySelector('[data-folded-by-search]')?.removeAttribute('open');
}
