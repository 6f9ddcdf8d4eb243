import { onPlainTap } from '../ui/plain-tap.ts';

/**
 * Explains a word where it is read. Its entry is fetched from the glossary with the tap: that page is kept
 * offline with the others, and no page has to carry definitions. Where it cannot be had, and without this
 * script, the link goes to the entry.
 */
export function openWordsInPlace(): void {
  onPlainTap('a.term', (link) => {
    void import('./word-sheet.ts').then(
      ({ openWord }) => openWord(link),
      () => location.assign(link.href),
    );
    return true;
  });
}
