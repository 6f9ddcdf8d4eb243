import { explainMissing, type LoadedPart } from '../ui/load-part.ts';
import { readPage } from '../ui/read-page.ts';

/** The entry of the glossary that a link leads to, from the page of the glossary. */
export async function readEntry(link: HTMLAnchorElement): Promise<LoadedPart<HTMLElement>> {
  const glossary = await readPage(link.href.split('#')[0] ?? '');
  const entry = glossary?.getElementById(link.hash.slice(1));
  if (!entry) return { ok: false, trouble: await explainMissing() };
  entry.removeAttribute('id');
  const list = document.createElement('dl');
  list.append(document.adoptNode(entry));
  return { ok: true, value: list };
}
