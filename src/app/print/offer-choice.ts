import { keepField } from '../draft/keep-field.ts';
import { pageNotHad, readPage } from '../ui/read-page.ts';
import { signPaper } from './prepare-paper.ts';
import { printAlone, takeOffPaper } from './put-on-paper.ts';

/** One page of the guide or one sheet, chosen in a list, then printed from here. */
export function offerChoice(root: HTMLElement): void {
  const list = root.querySelector('select');
  const button = root.querySelector('button');
  const status = root.querySelector('[role="status"]');
  if (!list || !button || !status) throw new Error('the choice lacks a part');
  const choose = () => {
    const path = pathAsked(location.hash);
    const isOffered = path !== '' && [...list.options].some(({ value }) => value === path);
    if (isOffered) list.value = path;
    return isOffered;
  };
  const forgetPaper = () => {
    takeOffPaper();
    status.textContent = '';
  };
  const isGiven = choose();
  const kept = keepField({ field: list, id: 'imprimer', start: '', isGiven, onPut: forgetPaper });
  list.closest('.field')?.after(kept.row);
  addEventListener('hashchange', () => {
    choose();
    kept.refresh();
  });
  list.addEventListener('change', forgetPaper);
  button.addEventListener('click', async () => {
    if (list.value === '') {
      status.textContent = 'Choisissez d’abord une page ou une fiche.';
      list.focus();
      return;
    }
    const chosen = list.value;
    const address = new URL(import.meta.env.BASE_URL + chosen, location.href).href;
    const page = await readPage(address);
    // Stale: another page was chosen while this one came.
    if (list.value !== chosen) return;
    status.textContent = page ? '' : pageNotHad;
    if (page) printAlone(copyForPaper(page, address), page.title);
  });
}

/** `guide/sept-cases/` for `#page=sept-cases`, `preparer/tract/` for `#fiche=tract`. */
export function pathAsked(fragment: string): string {
  const asked = new URLSearchParams(fragment.slice(1));
  const [page, sheet] = [asked.get('page'), asked.get('fiche')];
  if (page) return `guide/${page}/`;
  return sheet ? `preparer/${sheet}/` : '';
}

/** Its title and its text, as it would print by itself. The names of its passages stay with this page's own. */
function copyForPaper(page: Document, address: string): HTMLElement {
  const copy = document.createElement('div');
  for (const part of page.querySelectorAll('.band, main')) copy.append(document.importNode(part, true));
  for (const named of copy.querySelectorAll('[id]:not(.note)')) named.removeAttribute('id');
  signPaper(copy, address);
  return copy;
}
