import type { Trouble } from './load-part.ts';
import { openSheet } from './sheet.ts';
import { tellTrouble } from './tell-trouble.ts';

/** Says, over the page, why a tap on it did nothing: in sight wherever one was on the page. */
export function openTroubleSheet(trouble: Trouble, opener: HTMLElement, retry: () => unknown): void {
  const note = document.createElement('p');
  note.className = 'problem trouble';
  const sheet = openSheet({ label: 'Ce geste n’a pas abouti', content: [note], opener });
  const tryAgain = () => {
    sheet.close();
    retry();
  };
  note.append(...tellTrouble(trouble, tryAgain));
}
