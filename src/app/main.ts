import { followLaunches } from './follow-launches.ts';
import { openWordsInPlace } from './glossary/open-in-place.ts';
import { keepOffline } from './offline/keep-offline.ts';
import { preparePaper } from './print/prepare-paper.ts';
import { offerReadingTools } from './reading/offer-tools.ts';
import { openTargetedCard } from './sources/open-card.ts';
import { openSourcesInPlace } from './sources/open-in-place.ts';
import { tellStaleTables } from './sources/stale-tables.ts';

/** The rooms that run on a page, each fetched only where its place stands on the page. */
const islands: Readonly<Record<string, () => Promise<{ start: (place: HTMLElement) => void }>>> = {
  calculator: () => import('./calculator/start.tsx'),
  kept: () => import('./kept/start.tsx'),
  journal: () => import('./journal/start.tsx'),
  print: () => import('./print/start.ts'),
  search: () => import('./search/start.tsx'),
  settings: () => import('./settings/start.tsx'),
};

for (const place of document.querySelectorAll<HTMLElement>('[data-island]')) {
  void islands[place.dataset.island ?? '']?.().then(({ start }) => start(place));
}
for (const place of document.querySelectorAll<HTMLElement>('[data-resume]')) {
  void import('./reading/start.ts').then(({ start }) => start(place));
}
openSourcesInPlace();
openWordsInPlace();
offerReadingTools();
openTargetedCard();
tellStaleTables(new Date());
preparePaper();
followLaunches(import.meta.env.BASE_URL);
void keepOffline(import.meta.env.BASE_URL);
