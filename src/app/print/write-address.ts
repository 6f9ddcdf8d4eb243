import { loadPart, type Trouble } from '../ui/load-part.ts';
import { tellTrouble } from '../ui/tell-trouble.ts';

const svg = 'http://www.w3.org/2000/svg';

let latest = '';

/** Writes the address wherever the sheets leave it a place, and draws its square code. Empty, it leaves a line. */
export async function writeAddress(address: string): Promise<void> {
  latest = address;
  // A long address may break after a slash, rather than anywhere.
  const shown = address
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '')
    .replaceAll('/', '/\u200b');
  for (const place of document.querySelectorAll('[data-address]')) {
    place.textContent = shown;
  }
  const code = address === '' ? undefined : await drawCode(address);
  // Another address was typed while the library came.
  if (address !== latest) return;
  for (const place of document.querySelectorAll('[data-address-code]')) {
    place.replaceChildren(...(code ? [code.cloneNode(true)] : []));
  }
}

/** The library comes only when there is an address to draw. Nothing when the address is too long for a code. */
async function drawCode(address: string): Promise<SVGElement | undefined> {
  const part = await loadPart(() => import('qr'));
  document.querySelector('.no-code')?.remove();
  if (!part.ok) {
    tellNoCode(part.trouble);
    return undefined;
  }
  const { default: encodeQR } = part.value;
  const dots = tryTo(() => encodeQR(address, 'raw', { border: 2 }));
  if (!dots) return undefined;
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('viewBox', `0 0 ${dots.length} ${dots.length}`);
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', `Code à photographier\u00a0: ${address}`);
  drawing.setAttribute('shape-rendering', 'crispEdges');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', pathOf(dots));
  drawing.append(path);
  return drawing;
}

/** Says under the tool that the code could not be drawn. */
function tellNoCode(trouble: Trouble): void {
  const note = document.createElement('p');
  note.className = 'no-code problem trouble';
  note.setAttribute('role', 'alert');
  note.append(...tellTrouble(trouble, () => writeAddress(latest)));
  document.querySelector('[data-island="print"]')?.append(note);
}

function tryTo<T>(encode: () => T): T | undefined {
  try {
    return encode();
  } catch {
    // The library throws when no size of code holds so many letters.
    return undefined;
  }
}

/** A square of one unit for each dark dot. */
function pathOf(dots: readonly (readonly boolean[])[]): string {
  return dots.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
}
