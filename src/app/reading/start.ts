import type { ReadingPlace } from '#core/shelf/keepsake.ts';
import { explainFailure } from '#storage/explain.ts';
import { openShelf, type Shelf } from '#storage/shelf.ts';
import { attempt } from '../ui/load-part.ts';
import { makeButton } from '../ui/make-button.ts';
import { makeIcon } from '../ui/make-icon.ts';
import { makeLink } from '../ui/sheet.ts';

const base = import.meta.env.BASE_URL;

/**
 * Offers, where the page leaves room for it, to go on reading where one stopped, to forget it, and to open what
 * was kept; ticks on the Sommaire the pages read to their end.
 */
export async function start(root: HTMLElement): Promise<void> {
  const shelf = await openShelf();
  const [reading, kept] = await Promise.all([shelf.get('reading', 'place'), shelf.list('kept')]);
  const offers = [
    ...(reading.ok && reading.value ? offerReadingPlace(reading.value, shelf, root) : []),
    ...(kept.ok && kept.value.items.length > 0 ? offerKept() : []),
  ];
  root.dataset.started = '';
  if (offers.length === 0) return;
  root.className = 'resume';
  root.tabIndex = -1;
  root.replaceChildren(...offers);
  root.hidden = false;
}

function offerReadingPlace(
  { address, title, passage, read }: ReadingPlace,
  shelf: Shelf,
  root: HTMLElement,
): Node[] {
  const link = makeLink(`Reprendre\u00a0: ${[title, passage].filter(Boolean).join(' › ')}`, base + address);
  const ticks = read.flatMap((path) => tick(base + path));
  const status = document.createElement('span');
  status.className = 'problem';
  status.setAttribute('role', 'status');
  const forget = makeButton('Oublier', async () => {
    status.textContent = '';
    const trouble = await attempt(async () => {
      const removed = await shelf.remove('reading', 'place');
      if (!removed.ok) return void status.append(`Toujours retenu. ${explainFailure(removed.why)}`);
      for (const one of ticks) one.remove();
      link.replaceWith('Oublié.');
      forget.remove();
      root.focus();
    });
    if (trouble) status.append(trouble.why);
  });
  return [link, forget, status];
}

/** The way to the list, on pages that do not have it already. */
function offerKept(): Node[] {
  const address = `${base}gardes/`;
  return document.querySelector(`main a[href="${address}"]`) ? [] : [makeLink('Pages gardées', address)];
}

/** Marks the row of a page as read. */
function tick(path: string): Element[] {
  const row = document.querySelector(`.rows a[href="${CSS.escape(path)}"]`);
  if (!row) return [];
  const mark = document.createElement('span');
  mark.className = 'read';
  const words = document.createElement('span');
  words.className = 'unseen';
  words.textContent = '\u00a0(page lue)';
  mark.append(makeIcon('check'), words);
  row.append(mark);
  return [mark];
}
