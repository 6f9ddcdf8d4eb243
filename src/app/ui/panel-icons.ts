/** Icons of what a tool fetches only once something is tapped. */
export const printIcon = 'M7 9V3h10v6M6 17H3V9h18v8h-3M7 14h10v7H7z';
export const trashIcon = 'M4 6h16M9 6V3h6v3M6 6v15h12V6M10 11v5m4-5v5';
