import { indexContours, slopes, summits, trail } from './relief.ts';

/** The relief; it sets no colour, so that each theme gives its own. Strokes keep their width at any scale. */
const relief =
  '<g id="relief" fill="none">' +
  line('', slopes) +
  line(' stroke-width="2.25"', indexContours) +
  line(' stroke-width="2.25" stroke-dasharray="7 6"', trail) +
  line(' stroke-width="2.25"', summits) +
  '</g>';

/** The file that all pages may share, about 2 kB once compressed, so that no page carries the relief. */
export const reliefFile = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 640">${relief}</svg>\n`;

/** Windows of 400 by 200 on the sheet, `x y` of their corner: a summit, a pass or a bend of the trail at the right. */
const corners = ['0 130', '330 330', '480 0', '560 300', '120 20', '0 420', '250 190', '590 150'] as const;

/**
 * The contour lines of one page, to place first in its band: `page` chooses the window on the relief, the
 * same one each time. `file` is the address of `reliefFile`; without it the page carries the relief.
 */
export function contours(page: number, file?: string): string {
  const corner = corners[page % corners.length] ?? corners[0];
  return (
    `<svg class="contours" viewBox="${corner} 400 200" preserveAspectRatio="xMaxYMid slice" aria-hidden="true">` +
    `${file === undefined ? relief : `<use href="${file}#relief"/>`}</svg>`
  );
}

function line(attributes: string, path: string): string {
  return `<path vector-effect="non-scaling-stroke"${attributes} d="${path}"/>`;
}
