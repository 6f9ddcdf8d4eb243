import { attempt } from '../ui/load-part.ts';
import { pageNotHad, readPage } from '../ui/read-page.ts';
import { tellTrouble } from '../ui/tell-trouble.ts';
import { bindGuide, type PrintedPart } from './bind-guide.ts';
import { printAlone } from './put-on-paper.ts';

/** The whole guide: its pages are read one after the other from this phone, bound into a book, and printed. */
export function offerGuide(root: HTMLElement): void {
  const button = root.querySelector('button');
  const status = root.querySelector('[role="status"]');
  if (!button || !status) throw new Error('the guide lacks a part');
  let book: HTMLElement | undefined;
  const bind = async () => {
    button.disabled = true;
    const trouble = await attempt(async () => {
      book ??= await gather((done, total) => {
        status.textContent = `Le livre s’assemble : ${done} sur ${total}.`;
      });
      status.textContent = book ? 'Le livre est prêt.' : pageNotHad;
    });
    button.disabled = false;
    if (trouble) status.replaceChildren(...tellTrouble(trouble, bind));
    else if (book) printAlone(book, 'Terrain, le guide entier');
  };
  button.addEventListener('click', bind);
}

async function gather(tell: (done: number, total: number) => void): Promise<HTMLElement | undefined> {
  const parts = partsOfContents();
  const total = parts.reduce((sum, { pages }) => sum + pages.length, 0);
  let done = 0;
  for (const part of parts) {
    for (const page of part.pages) {
      page.document = await readPage(page.address);
      if (!page.document) return undefined;
      done += 1;
      tell(done, total);
    }
  }
  return bindGuide(parts);
}

/** The order of the book is that of the contents on this page. */
function partsOfContents(): PrintedPart[] {
  return [...document.querySelectorAll<HTMLHeadingElement>('.contents h2')].map((heading) => ({
    title: heading.textContent,
    pages: [...(heading.nextElementSibling?.querySelectorAll('a') ?? [])].map(({ href }) => ({
      address: href,
    })),
  }));
}
