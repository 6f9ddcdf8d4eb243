import { passageStarts } from '#core/guide/prose.ts';

/** A page, or one passage of it. */
export interface PageOrPassage {
  /** From the root of the site: `guide/limites/#a-eviter`; what it is kept under. */
  readonly id: string;
  /** Title of the page. */
  readonly title: string;
  /** Title of the passage; none for the whole page. */
  readonly passage?: string;
  /** The whole address, to share. */
  readonly address: string;
  /** Its elements. */
  readonly parts: readonly Element[];
}

/** The page being read, as a whole. */
export function thisPage(): PageOrPassage {
  const path = location.pathname.replace(/index\.html$/, '');
  return {
    id: path.slice(import.meta.env.BASE_URL.length),
    title: document.querySelector('h1')?.textContent ?? '',
    address: location.origin + path,
    parts: [...(document.querySelector('.prose')?.children ?? [])],
  };
}

/** The passage under this title; nothing when the title has no anchor. */
export function passageUnder(title: Element): PageOrPassage | undefined {
  const block = title.closest('section[id]');
  const anchor = block?.id || title.id;
  if (!anchor) return undefined;
  const page = thisPage();
  return {
    ...page,
    id: `${page.id}#${anchor}`,
    passage: title.textContent ?? '',
    address: `${page.address}#${anchor}`,
    parts: block ? [...block.children] : [title, ...followersOf(title)],
  };
}

/** The last title above the upper third of the screen, under which one reads. */
export function titleBeingRead(): Element | undefined {
  const passed = (title: Element) => title.getBoundingClientRect().top < innerHeight / 3;
  return [...document.querySelectorAll('.prose h2')].filter(passed).at(-1);
}

/** Elements after a title, up to the next passage, or to a table, which is a section on screen. */
function followersOf(title: Element): Element[] {
  const followers: Element[] = [];
  for (let next = title.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.matches(passageStarts.join())) break;
    followers.push(next);
  }
  return followers;
}
