import type { Site } from '#core/guide/site.ts';
import { itemsOf, pageNamed, passageOf } from './passages.ts';

/** The red list in few words, as the memo card has it. */
export function neverPasted(site: Site): string[] {
  const card = passageOf(pageNamed('listes', site), 'Ne jamais coller');
  return itemsOf(card).filter((item) => item.includes('way-avoid'));
}
