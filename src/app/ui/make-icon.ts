import { type IconName, iconPaths } from './icon-paths.ts';

export const svgNamespace = 'http://www.w3.org/2000/svg';

/** An icon the size of the text, for what is made without markup. It says nothing to screen readers. */
export function makeIcon(name: IconName): SVGElement {
  const icon = document.createElementNS(svgNamespace, 'svg');
  icon.setAttribute('class', 'icon');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', iconPaths[name]);
  icon.append(path);
  return icon;
}
