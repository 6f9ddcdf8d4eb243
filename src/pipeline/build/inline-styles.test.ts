import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptPage, styleLink } from '#core/offline/kept-page.ts';
import { inlineStyles } from './inline-styles.ts';

const page = (links: string) =>
  `<head><meta content="default-src 'none'; style-src 'self'; img-src 'self'">${links}</head><p>style-src 'self'`;
const both = page(styleLink('/assets/a.css') + styleLink('/assets/b.css'));

test('a page carries its style sheets where their links stood, and its policy allows them and no other', () => {
  const sheets = new Map([
    ['/assets/a.css', 'p{color:red}'],
    ['/assets/b.css', 'b{color:blue}'],
    ['/assets/c.css', 'i{color:green}'],
  ]);
  expect(inlineStyles(both, sheets)).toBe(
    page(
      '<style data-sheet="/assets/a.css">p{color:red}</style><style data-sheet="/assets/b.css">b{color:blue}</style>',
    ).replace(
      "style-src 'self';",
      // printf 'p{color:red}' | openssl dgst -sha256 -binary | base64
      "style-src 'self' 'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64=' 'sha256-HJTPZERdzf/z7qqTGNitczq4erJRc/mptSiE6ediUxw=';",
    ),
  );
});

test('the form that a phone keeps is the page as it was, whatever the styles', () => {
  const css = fc.string().map((text) => text.replaceAll('</', ''));
  fc.assert(
    fc.property(css, css, (a, b) => {
      const sheets = new Map([
        ['/assets/a.css', a],
        ['/assets/b.css', b],
      ]);
      expect(keptPage(inlineStyles(both, sheets))).toBe(both);
    }),
  );
});

test('a page without styles is kept as it is', () => {
  expect(keptPage(page(''))).toBe(page(''));
});

test('a style sheet that could end the element early is refused', () => {
  expect(() => inlineStyles(both, new Map([['/assets/a.css', 'p{}</style>']]))).toThrow('/assets/a.css');
});
