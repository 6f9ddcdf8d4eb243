/**
 * @typedef {{ pattern: string, headers: readonly (readonly [name: string, value: string])[] }} HeaderRule
 */

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages do: a path at the margin, then indented
 * `Name: value` lines; `#` begins a comment.
 * @param {string} text
 * @returns {HeaderRule[]}
 * @throws on a line that a host would pass over in silence, with its number
 */
export function readHeaderRules(text) {
  /** @type {{ pattern: string, headers: [string, string][] }[]} */
  const rules = [];
  text.split(/\r?\n/).forEach((line, index) => {
    const fault = (/** @type {string} */ reason) =>
      new Error(`_headers, line ${index + 1}: ${reason}: ${line}`);
    const content = line.trim();
    if (content === '' || content.startsWith('#')) return;
    if (/^\S/.test(line)) {
      if (!/^\/[^*:\s]*\*?$/.test(content)) throw fault('a path begins with / and may only end with *');
      rules.push({ pattern: content, headers: [] });
      return;
    }
    const [, name, value] = /^([\w-]+):\s*(.+)$/.exec(content) ?? [];
    const rule = rules.at(-1);
    if (!name || !value) throw fault('an indented line is "Name: value"');
    if (!rule) throw fault('a header must come under a path');
    rule.headers.push([name, value]);
  });
  return rules;
}

/**
 * The headers of a path. A header that several rules give is joined with commas, as hosts do: two
 * Content-Security-Policy are then both enforced.
 * @param {readonly HeaderRule[]} rules
 * @param {string} path from the root of the folder served, such as "/guide/"
 * @returns {Record<string, string>}
 */
export function headersFor(rules, path) {
  /** @type {Record<string, string>} */
  const headers = {};
  for (const [name, value] of rules
    .filter((rule) => isUnder(rule.pattern, path))
    .flatMap((rule) => rule.headers)) {
    headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  }
  return headers;
}

/**
 * @param {string} pattern
 * @param {string} path
 */
function isUnder(pattern, path) {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}
