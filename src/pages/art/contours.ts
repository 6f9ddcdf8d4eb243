import { indexContours, slopes, summits, trail } from './relief.ts';

/**
 * The relief as one element to keep once in a page, or once for the whole site in `reliefFile`. It sets
 * no colour: each drawing that uses it gives its own. Strokes keep their width at any scale.
 */
export const reliefGroup =
  '<g id="relief" fill="none">' +
  line('', slopes) +
  line(' stroke-width="2.25"', indexContours) +
  line(' stroke-width="2.25" stroke-dasharray="7 6"', trail) +
  line(' stroke-width="2.25"', summits) +
  '</g>';

/** The file all pages share, about 2 kB once compressed: it sits in the cache and no page carries it. */
export const reliefFile = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 640">${reliefGroup}</svg>\n`;

/** Windows on the sheet, `x y` of their corner: each shows a summit, a pass or a bend of the trail at its right. */
const corners = ['0 130', '330 330', '480 0', '560 300', '120 20', '0 420', '250 190', '590 150'] as const;

/**
 * The contour lines of one page, to place first in its band: `page` chooses the window on the relief, the
 * same one each time. `file` is the address of `reliefFile`, or nothing when `reliefGroup` is in the page.
 */
export function contours(page: number, file: string): string {
  const corner = corners[page % corners.length] ?? corners[0];
  return (
    `<svg class="contours" viewBox="${corner} 400 200" preserveAspectRatio="xMaxYMid slice" aria-hidden="true">` +
    `<use href="${file}#relief"/></svg>`
  );
}

function line(attributes: string, path: string): string {
  return `<path vector-effect="non-scaling-stroke"${attributes} d="${path}"/>`;
}
