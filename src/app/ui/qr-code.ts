import encodeQR from 'qr';
import { svgNamespace } from './make-icon.ts';

/**
 * Words as a QR code, black on white in every theme; nothing when they are too long for any code.
 * @param quietZone light modules around it, without which readers do not find it: the norm asks for four, and a sheet
 * of paper has its own margin
 */
export function drawQrCode(words: string, label: string, quietZone: 2 | 4): SVGElement | undefined {
  const modules = modulesOf(words, quietZone);
  if (!modules) return undefined;
  const size = modules.length;
  const drawing = document.createElementNS(svgNamespace, 'svg');
  drawing.setAttribute('viewBox', `0 0 ${size} ${size}`);
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', label);
  drawing.setAttribute('shape-rendering', 'crispEdges');
  drawing.append(makePath('qr-ground', `M0 0h${size}v${size}H0z`), makePath('qr-ink', pathOf(modules)));
  return drawing;
}

type Modules = readonly (readonly boolean[])[];

function modulesOf(words: string, border: number): Modules | undefined {
  try {
    return encodeQR(words, 'raw', { ecc: 'medium', border });
  } catch {
    // The library throws when no size of code holds so many letters.
    return undefined;
  }
}

/** One square a dark module. */
function pathOf(modules: Modules): string {
  return modules.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
}

function makePath(className: string, path: string): SVGElement {
  const element = document.createElementNS(svgNamespace, 'path');
  element.setAttribute('class', className);
  element.setAttribute('d', path);
  return element;
}
