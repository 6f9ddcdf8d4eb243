import { openWordsInPlace } from './glossary/open-in-place.ts';
import { keepOffline } from './offline/keep-offline.ts';
import { preparePaper } from './print/prepare-paper.ts';
import { offerRequests } from './reading/offer-requests.ts';
import { offerReadingTools } from './reading/offer-tools.ts';
import { openTargetedCard } from './sources/open-card.ts';
import { openSourcesInPlace } from './sources/open-in-place.ts';
import { tellStaleTables } from './sources/stale-tables.ts';
import { type IslandModule, loadIsland } from './ui/load-island.ts';
import { withPart } from './ui/load-part.ts';
import { tellUncaught } from './ui/tell-uncaught.ts';

/** Each island of `islands.ts`, fetched only where the page has its root. */
const starts = import.meta.glob<IslandModule>('./*/start.ts');

tellUncaught();
for (const root of document.querySelectorAll<HTMLElement>('[data-island]')) {
  const load = starts[`./${root.dataset.island}/start.ts`];
  if (load) void loadIsland(root, load);
}
for (const root of document.querySelectorAll<HTMLElement>('[data-resume]')) {
  // An offer that nobody asked for: where it cannot be made, nothing is missing.
  const load = starts['./reading/start.ts'];
  if (load) void withPart(load, ({ start }) => start(root));
}
openSourcesInPlace();
openWordsInPlace();
offerReadingTools();
offerRequests();
openTargetedCard();
tellStaleTables(new Date());
preparePaper();
void keepOffline(import.meta.env.BASE_URL);
