import type { Site } from '../site.ts';
import { itemsOf, onPaper, pageNamed, passageOf } from './passages.ts';

/** The red list in few words, as the memo card has it, without its signs. */
export function neverPasted(site: Site): string[] {
  const card = passageOf(pageNamed('listes', site), 'Ne jamais coller');
  return itemsOf(card)
    .filter((item) => item.includes('blaze-avoid'))
    .map((item) => onPaper(withoutSign(item), site));
}

/** The text of an item, without the blaze that stands before it. */
export function withoutSign(item: string): string {
  return item.replace(/<svg[\s\S]*?<\/svg>/g, '');
}
