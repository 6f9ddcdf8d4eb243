import type { BlazeKind } from '#core/guide/sign.ts';
import { printIcon, trashIcon } from './panel-icons.ts';
import {
  checkIcon,
  chevronDownIcon,
  chevronLeftIcon,
  chevronRightIcon,
  compareIcon,
  copyIcon,
  minusIcon,
  notebookIcon,
  plusIcon,
  shareIcon,
  undoIcon,
} from './tool-icons.ts';

/** All icons by name, for what is prerendered. */
export const iconPaths = {
  home: 'M3 12 12 4l9 8M6 10v10h12V10M12 20v-6',
  book: 'M12 7 3 5v13l9 2 9-2V5zv13',
  pencil: 'M4 20l1-5L16 4l4 4L9 19zM13 7l4 4',
  calculator: 'M5 3h14v18H5zM9 7h6M9 12h0m6 0h0M9 17h0m6 0h0',
  compare: compareIcon,
  notebook: notebookIcon,
  search: 'M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l6 6',
  share: shareIcon,
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM20 14v0m0 6v0M14 20h2M7 7h0m10 0h0M7 17h0',
  copy: copyIcon,
  star: 'M12 5l2 5h6l-5 4 2 6-5-4-5 4 2-6-5-4h6z',
  print: printIcon,
  settings: 'M3 7h9m6 0h3M12 4h6v6h-6zM3 17h3m6 0h9M6 14h6v6H6z',
  lock: 'M5 11h14v10H5zM8 11V7l2-3h4l2 3v4M12 15v2',
  hide: 'M3 12l5-5h8l5 5-5 5H8zM12 12h0M5 20 19 4',
  close: 'M5 5l14 14M19 5 5 19',
  plus: plusIcon,
  minus: minusIcon,
  'chevron-left': chevronLeftIcon,
  'chevron-right': chevronRightIcon,
  'chevron-down': chevronDownIcon,
  arrow: 'M4 12h15M13 5l7 7-7 7',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 3v1m0 16v1M3 12h1m16 0h1M6 6h0m12 0h0M6 18h0m12 0h0',
  moon: 'M19 15A8 8 0 1 1 9 5a8 8 0 0 0 10 10z',
  download: 'M12 3v11M7 10l5 5 5-5M4 17v4h16v-4',
  trash: trashIcon,
  undo: undoIcon,
  check: checkIcon,
} as const;

/** The name of an icon. */
export type IconName = keyof typeof iconPaths;

/**
 * The trail blazes, read by their shape first: two bars, a cross, a bent arrow. `ink` parts take the
 * colour of the text; `core` is the yellow of the second bar; `bar` strokes are as thick as a bar.
 */
export const blazes = {
  do: [
    ['ink', 'M2 3h20v8H2z'],
    ['core', 'M3 14h18v6H3z'],
  ],
  avoid: [['bar', 'M5 5l14 14M19 5 5 19']],
  other: [
    ['bar', 'M5 22V9h10'],
    ['ink', 'M13 1l9 8-9 8z'],
  ],
} as const satisfies Readonly<Record<BlazeKind, readonly (readonly [part: string, path: string])[]>>;
