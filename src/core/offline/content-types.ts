/** Types of the files that a phone keeps, by the end of their name. Our own server knows the same, and more. */
export const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  rtf: 'application/rtf',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
};

/** The type of a kept file. `path`: its address, `guide/`, or its name, `assets/main.js`. */
export function contentTypeOf(path: string): string {
  const ending = path === '' || path.endsWith('/') ? 'html' : path.slice(path.lastIndexOf('.') + 1);
  return contentTypes[ending] ?? 'application/octet-stream';
}
