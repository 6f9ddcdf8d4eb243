import { openShelf } from '#storage/shelf.ts';
import { makeButton } from '../ui/make-button.ts';
import { makeIcon } from '../ui/make-icon.ts';
import { makeLink } from '../ui/sheet.ts';

/**
 * Offers, where the page leaves room for it, to go on reading where one stopped, and to forget it; ticks on the
 * Sommaire the pages read to their end.
 */
export async function start(room: HTMLElement): Promise<void> {
  const shelf = await openShelf();
  const known = await shelf.get('reading', 'place');
  if (!known.ok || !known.value) return;
  const { address, title, passage, read } = known.value;
  const base = import.meta.env.BASE_URL;
  const link = makeLink(`Reprendre\u00a0: ${[title, passage].filter(Boolean).join(' › ')}`, base + address);
  const ticks = read.flatMap((path) => tick(base + path));
  const forget = makeButton('Oublier', async () => {
    const removed = await shelf.remove('reading', 'place');
    if (!removed.ok) return;
    for (const one of ticks) one.remove();
    room.textContent = 'Oublié.';
    room.focus();
  });
  room.tabIndex = -1;
  room.replaceChildren(link, forget);
  room.hidden = false;
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
