import { openWordsInPlace } from './glossary/open-in-place.ts';
import { keepOffline } from './offline/keep-offline.ts';
import { preparePaper } from './print/prepare-paper.ts';
import { offerRequests } from './reading/offer-requests.ts';
import { offerReadingTools } from './reading/offer-tools.ts';
import { openTargetedCard } from './sources/open-card.ts';
import { openSourcesInPlace } from './sources/open-in-place.ts';
import { tellStaleTables } from './sources/stale-tables.ts';
import { withPart } from './ui/load-part.ts';
import { type IslandModule, startPlace } from './ui/start-place.ts';
import { tellUncaught } from './ui/tell-uncaught.ts';

/** Each island of `islands.ts`, fetched only where its place stands on the page. */
const starts = import.meta.glob<IslandModule>('./*/start.ts');

tellUncaught();
for (const place of document.querySelectorAll<HTMLElement>('[data-island]')) {
  const load = starts[`./${place.dataset.island}/start.ts`];
  if (load) void startPlace(place, load);
}
for (const place of document.querySelectorAll<HTMLElement>('[data-resume]')) {
  // An offer that nobody asked for: where it cannot be made, nothing is missing.
  const load = starts['./reading/start.ts'];
  if (load) void withPart(load, ({ start }) => start(place));
}
openSourcesInPlace();
openWordsInPlace();
offerReadingTools();
offerRequests();
openTargetedCard();
tellStaleTables(new Date());
preparePaper();
void keepOffline(import.meta.env.BASE_URL);
