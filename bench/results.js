// What a bench found, as a table of Markdown.

/**
 * @typedef {{ title: string, intro: string, columns: readonly string[], rows: readonly (readonly string[])[],
 *   notes?: readonly string[] }} Section
 */

/** @param {Section} section */
export function toMarkdown({ title, intro, columns, rows, notes = [] }) {
  const [names = '', ...others] = columns;
  const lines = [
    [names, ...others],
    ['---', ...others.map(() => '--:')],
    ...rows.map((cells) => cells.map((cell) => cell.replaceAll('|', '\\|'))),
  ].map((cells) => `| ${cells.join(' | ')} |`);
  return [`## ${title}`, intro, lines.join('\n'), ...notes].join('\n\n');
}

/**
 * A figure, and how many times the one it is held to.
 * @param {number} value
 * @param {string} unit
 * @param {number} [beside]
 */
export function cellOf(value, unit, beside) {
  if (!Number.isFinite(value)) return '—';
  const digits = unit === 'ms' || unit === 'kB' ? (value < 10 ? 1 : 0) : unit === '' ? 0 : 1;
  const text = `${value.toLocaleString('en', { maximumFractionDigits: digits })} ${unit}`.trim();
  if (beside === undefined || !(beside > 0)) return text;
  return `${text} (× ${(value / beside).toFixed(value / beside < 10 ? 2 : 0)})`;
}
