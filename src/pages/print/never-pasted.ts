import type { Site } from '#core/guide/site.ts';
import { type ElementNode, hasClass } from '#core/guide/tree.ts';
import { itemsOf, pageNamed, passageOf } from './passages.ts';

/** The red list in few words, as the memo card has it. */
export function neverPasted(site: Site): ElementNode[] {
  const card = passageOf(pageNamed('listes', site), 'Ne jamais coller');
  return itemsOf(card).filter((item) => hasClass(item, 'way-avoid'));
}
