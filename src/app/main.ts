import { openWordsInPlace } from './glossary/open-in-place.ts';
import { keepOffline } from './offline/keep-offline.ts';
import { preparePaper } from './print/prepare-paper.ts';
import { offerRequests } from './reading/offer-requests.ts';
import { offerReadingTools } from './reading/offer-tools.ts';
import { openTargetedCard } from './sources/open-card.ts';
import { openSourcesInPlace } from './sources/open-in-place.ts';
import { tellStaleTables } from './sources/stale-tables.ts';
import { withPart } from './ui/load-part.ts';
import { type Island, startPlace } from './ui/start-place.ts';
import { tellUncaught } from './ui/tell-uncaught.ts';

/** The rooms that run on a page, each fetched only where its place stands on the page. */
const islands = new Map<string, () => Promise<Island>>([
  ['calculator', () => import('./calculator/start.tsx')],
  ['kept', () => import('./kept/start.tsx')],
  ['journal', () => import('./journal/start.tsx')],
  ['print', () => import('./print/start.ts')],
  ['search', () => import('./search/start.tsx')],
  ['settings', () => import('./settings/start.tsx')],
]);

tellUncaught();
for (const place of document.querySelectorAll<HTMLElement>('[data-island]')) {
  const load = islands.get(place.dataset.island ?? '');
  if (load) void startPlace(place, load);
}
for (const place of document.querySelectorAll<HTMLElement>('[data-resume]')) {
  // An offer that nobody asked for: where it cannot be made, nothing is missing.
  void withPart(
    () => import('./reading/start.ts'),
    ({ start }) => start(place),
  );
}
openSourcesInPlace();
openWordsInPlace();
offerReadingTools();
offerRequests();
openTargetedCard();
tellStaleTables(new Date());
preparePaper();
void keepOffline(import.meta.env.BASE_URL);
