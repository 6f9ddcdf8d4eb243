/*
 * The icons, drawn for Terrain in the hand of the blazes: a grid of 24, strokes of 2 on whole
 * coordinates so that they stay sharp, square ends, straight lines wherever one will do. A stroke of no
 * length (`h0`) is a square dot. Those that the tools draw have a name each, so
 * that a tool whose weight is counted carries no others.
 */
export const notebookIcon = 'M6 3h14v18H6zM3 8h5M3 16h5M13 8h3';
export const compareIcon = 'M4 3v18M4 6h9v4H4M4 14h16v4H4';
export const copyIcon = 'M8 8h12v13H8zM16 5V3H4v13h1';
export const shareIcon = 'M8 10H4v11h16V10h-4M12 15V4M8 7l4-4 4 4';
export const checkIcon = 'M4 13l5 5L20 6';
export const minusIcon = 'M4 12h16';
export const plusIcon = 'M12 4v16M4 12h16';
export const chevronLeftIcon = 'M15 5l-7 7 7 7';
export const chevronRightIcon = 'M9 5l7 7-7 7';
export const chevronDownIcon = 'M5 9l7 7 7-7';
export const undoIcon = 'M8 4 3 9l5 5M4 9h11l5 4v4l-4 4H8';
