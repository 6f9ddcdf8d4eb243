import { trustedTemplate } from './trusted.ts';

// The compiler takes its runtime from here: Solid's own, save for `template`, which would set innerHTML
// from a plain string and be refused by Trusted Types.
export * from 'solid-js/web';

/** The nodes of a compiled template, parsed at first use and copied at each. */
export function template(html: string, isImported?: boolean, isSvg?: boolean): () => Node {
  let first: Node | undefined;
  const parse = (): Node => {
    const holder = document.createElement('template');
    holder.innerHTML = trustedTemplate(html);
    const root = isSvg ? holder.content.firstChild?.firstChild : holder.content.firstChild;
    if (!root) throw new Error('empty template');
    return root;
  };
  const copy = () => {
    first ??= parse();
    return isImported ? document.importNode(first, true) : first.cloneNode(true);
  };
  // Solid calls either form.
  return Object.assign(copy, { cloneNode: copy });
}
