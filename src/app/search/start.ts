import { startIsland } from '../ui/start-island.ts';
import { Search as Island } from './Search.tsx';

export { Island };

/** Starts search on its prerendered root, which names the texts, and folds the index that stands below. */
export function start(root: HTMLElement): void {
  startIsland('search', root, Island, { base: import.meta.env.BASE_URL, texts: root.dataset.texts ?? '' });
  document.querySelector('[data-folded-by-search]')?.removeAttribute('open');
}
