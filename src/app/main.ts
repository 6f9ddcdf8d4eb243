import { keepOffline } from './offline/keep-offline.ts';
import { openTargetedCard } from './sources/open-card.ts';
import { openSourcesInPlace } from './sources/open-in-place.ts';
import { tellStaleTables } from './sources/stale-tables.ts';

/** The rooms that run on a page, each fetched only where its place stands on the page. */
const islands: Readonly<Record<string, () => Promise<{ start: (place: HTMLElement) => void }>>> = {
  calculator: () => import('./calculator/start.tsx'),
  journal: () => import('./journal/start.tsx'),
  search: () => import('./search/start.tsx'),
  settings: () => import('./settings/start.tsx'),
};

for (const place of document.querySelectorAll<HTMLElement>('[data-island]')) {
  void islands[place.dataset.island ?? '']?.().then(({ start }) => start(place));
}
openSourcesInPlace();
openTargetedCard();
tellStaleTables(new Date());
void keepOffline(import.meta.env.BASE_URL);
