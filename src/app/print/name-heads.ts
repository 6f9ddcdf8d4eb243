/**
 * Writes at the head of each page of the book where one is. A head needs a named page for each section, which
 * only a sheet of style made here can give; browsers that know neither print the book without.
 */
export function nameHeads(
  heads: readonly { readonly words: string; readonly section: HTMLElement | undefined }[],
): void {
  if (!('adoptedStyleSheets' in document)) return;
  const rules = heads.map(
    ({ words, section }, index) =>
      `@page partie-${index} { @top-left { content: ${JSON.stringify(words)}; font: 7.5pt sans-serif } }
      #${section?.id} { page: partie-${index} }`,
  );
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.join('\n'));
  document.adoptedStyleSheets = [sheet];
}
