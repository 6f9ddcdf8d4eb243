import encodeQR from 'qr';
import { svgNamespace } from '../ui/make-icon.ts';

/** Light modules around the code, without which readers do not find it: the norm asks for four. */
const quietZone = 4;

/** An address as a QR code, black on white in every theme, with the address in words under it. */
export function makeQrCode(address: string): HTMLElement {
  const modules = encodeQR(address, 'raw', { ecc: 'medium', border: quietZone });
  const size = modules.length;
  const drawing = document.createElementNS(svgNamespace, 'svg');
  drawing.setAttribute('viewBox', `0 0 ${size} ${size}`);
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', `Code QR de l’adresse ${address}`);
  drawing.setAttribute('shape-rendering', 'crispEdges');
  drawing.append(makePath('qr-ground', `M0 0h${size}v${size}H0z`), makePath('qr-ink', pathOf(modules)));
  const figure = document.createElement('figure');
  figure.className = 'qr';
  const caption = document.createElement('figcaption');
  caption.textContent = address;
  figure.append(drawing, caption);
  return figure;
}

/** One square a dark module. */
function pathOf(modules: readonly (readonly boolean[])[]): string {
  return modules.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
}

function makePath(className: string, path: string): SVGElement {
  const element = document.createElementNS(svgNamespace, 'path');
  element.setAttribute('class', className);
  element.setAttribute('d', path);
  return element;
}
