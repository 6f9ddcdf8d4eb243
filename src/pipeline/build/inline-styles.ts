import { inlineStyleTag, styleLink } from '#core/offline/kept-page.ts';
import { hashForPolicy } from './site-files.ts';

/** The text of each style sheet of the site, by its address. */
export type StyleSheets = ReadonlyMap<string, string>;

/**
 * The form of a page that a host sends: with its style sheets inside, and their hashes in its policy.
 * @throws when a style sheet would end its element early
 */
export function inlineStyles(html: string, sheets: StyleSheets): string {
  const used = [...sheets].filter(([address]) => html.includes(styleLink(address)));
  const withStyles = used.reduce((page, [address, css]) => {
    if (css.includes('</')) throw new Error(`${address}: a style sheet that stands in a page holds no “</”`);
    return page.replace(styleLink(address), () => `${inlineStyleTag(address)}${css}</style>`);
  }, html);
  return withStyles.replace("style-src 'self'", () => stylePolicy(used.map(([, css]) => css)));
}

/** The directive that allows these style sheets inside a page. */
export function stylePolicy(sheets: readonly string[]): string {
  return ["style-src 'self'", ...sheets.map((css) => `'${hashForPolicy(css)}'`)].join(' ');
}
