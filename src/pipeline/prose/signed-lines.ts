import type { ListItem, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { signHtml } from '#app/ui/icon-paths.ts';
import type { SignKind } from '#core/guide/sign.ts';

declare module 'mdast' {
  interface ListItemData {
    /** How this line is signed. */
    sign?: SignKind;
  }
}

/** The signs, by the word that a writer puts in brackets at the start of a list item. */
const typedSigns: Readonly<Record<string, SignKind>> = { oui: 'do', non: 'avoid', autre: 'other' };

/** How what is not to be done would be said twice not to be: « À éviter : ne collez pas de nom ». */
const negation = /^(?:n[’']|(?:ne|pas|aucune?|jamais|rien|ni)(?!\p{L}))/iu;

/**
 * Takes from each list item the word in brackets that signs it, and says in its data how it is signed: whoever
 * writes the item then writes that sign. « [oui] À dire : » is signed by its own words.
 */
export function markSignedLines(page: Root, fault: (message: string, line?: number) => void): void {
  visit(page, 'listItem', (item: ListItem) => {
    const first = firstTextOf(item);
    const [marker, word = ''] = /^\[(\w+)\]\s+/.exec(first?.value ?? '') ?? [];
    const kind = typedSigns[word];
    if (!first || !marker || !kind) return;
    const words = first.value.slice(marker.length);
    if (kind === 'avoid' && negation.test(words))
      fault(
        `ligne [non] qui commence par une négation : on lirait « À éviter : ${words.slice(0, 20)}… ». Nommez ce qu’il faut éviter`,
        item.position?.start.line,
      );
    const saying = kind === 'do' ? /^À dire\s*:\s*/.exec(words)?.[0] : undefined;
    first.value = words.slice(saying?.length ?? 0);
    const sign = saying ? 'say' : kind;
    item.data = { ...item.data, sign, hProperties: { className: ['way', `way-${sign}`] } };
  });
}

/** Puts their sign before the words of the lines that bear one. */
export function writeSigns(page: Root): void {
  visit(page, 'listItem', ({ data, children: [paragraph] }: ListItem) => {
    if (!data?.sign || paragraph?.type !== 'paragraph') return;
    paragraph.children.unshift({ type: 'html', value: signHtml(data.sign) });
  });
}

function firstTextOf({ children: [paragraph] }: ListItem): Text | undefined {
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return first?.type === 'text' ? first : undefined;
}
