// A page has two forms. A host sends it with its styles inside, so that a first visit is painted with no second
// request. A phone keeps it with links to its style sheets: they are kept too, and pages that repeat them would weigh
// twice as much, and change with every colour.

/** The opening tag of a style sheet that stands in a page, in place of a link to it. */
export function inlineStyleTag(address: string): string {
  return `<style data-sheet="${address}">`;
}

/** The link to a style sheet, as pages write it. */
export function styleLink(address: string): string {
  return `<link rel="stylesheet" href="${address}">`;
}

/** The form that a phone keeps, from the one that a host sends. */
export function keptPage(html: string): string {
  return html
    .replace(/<style data-sheet="([^"]*)">.*?<\/style>/gs, (_, address) => styleLink(address))
    .replace(/(style-src 'self')(?: 'sha256-[^']+')+/, '$1');
}
