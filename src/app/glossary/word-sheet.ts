import { makeLink, openSheet } from '../ui/sheet.ts';

/** Shows the entry of a word over the page; goes to it when it cannot be had. */
export async function openWord(link: HTMLAnchorElement): Promise<void> {
  const glossary = await fetchDocument(link.href.split('#')[0] ?? '');
  const entry = glossary?.getElementById(link.hash.slice(1));
  if (!entry) return location.assign(link.href);
  entry.removeAttribute('id');
  const list = document.createElement('dl');
  list.append(document.adoptNode(entry));
  openSheet({
    label: 'Ce que veut dire ce mot',
    content: [list],
    actions: [makeLink('Voir dans le glossaire', link.href)],
    opener: link,
  });
}

/** A page as a document, which runs no script; `XMLHttpRequest` parses it where Trusted Types forbid `DOMParser`. */
function fetchDocument(address: string): Promise<Document | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => resolve(request.status === 200 ? request.responseXML : null);
    request.onerror = () => resolve(null);
    request.send();
  });
}
