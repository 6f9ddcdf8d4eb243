import { loadPart } from '../ui/load-part.ts';
import { onPlainTap } from '../ui/plain-tap.ts';
import { askForSheet, makeLink, openSheet } from '../ui/sheet.ts';
import { openTroubleSheet } from '../ui/trouble-sheet.ts';

/**
 * Explains a word where it is read. Its entry is fetched from the glossary with the tap: that page is kept
 * offline with the others, and no page has to carry definitions. Without this script, the link goes to the entry.
 */
export function openWordsInPlace(): void {
  onPlainTap('a.term', (link) => {
    void explain(link);
    return true;
  });
}

async function explain(link: HTMLAnchorElement): Promise<void> {
  const isStillAsked = askForSheet();
  const part = await loadPart(() => import('./read-entry.ts'));
  const entry = part.ok ? await part.value.readEntry(link) : part;
  if (!isStillAsked()) return;
  if (!entry.ok) return openTroubleSheet(entry.trouble, link, () => explain(link));
  openSheet({
    label: 'Ce que veut dire ce mot',
    content: [entry.value],
    actions: [makeLink('Voir dans le glossaire', link.href)],
    opener: link,
  });
}
