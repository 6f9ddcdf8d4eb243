// Bare pages: the chapters as plain HTML, one small stylesheet, a worker that does the least. What all are held to.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @typedef {import('./chapters.js').Chapter} Chapter */

/**
 * Writes the site into the folder, in place of what was there.
 * @param {readonly Chapter[]} chapters
 * @param {string} folder
 */
export function writeBareSite(chapters, folder) {
  rmSync(folder, { recursive: true, force: true });
  const write = (/** @type {string} */ name, /** @type {string} */ text) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const rows = chapters.map(({ slug, title }) => `<li><a href="/guide/${slug}/">${title}</a>`).join('\n');
  write('index.html', pageOf('Guide', `<ul>\n${rows}\n</ul>`));
  chapters.forEach(({ slug, title, html }, index) => {
    const [before, after] = [chapters[index - 1], chapters[index + 1]];
    const links = [
      before && `<a rel="prev" href="/guide/${before.slug}/">${before.title}</a>`,
      '<a href="/">Sommaire</a>',
      after && `<a rel="next" href="/guide/${after.slug}/">${after.title}</a>`,
    ];
    write(
      `guide/${slug}/index.html`,
      pageOf(title, `${html}\n<nav>${links.filter(Boolean).join(' · ')}</nav>`),
    );
  });
  write('style.css', style);
  const addresses = ['/', '/style.css', ...chapters.map(({ slug }) => `/guide/${slug}/`)];
  write('sw.js', workerOf(addresses));
}

/**
 * @param {string} title
 * @param {string} content
 */
function pageOf(title, content) {
  return `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
<script>addEventListener('load', () => navigator.serviceWorker?.register('/sw.js'))</script>
<main>
<h1>${title}</h1>
${content}
</main>
`;
}

const style = `:root { color-scheme: light dark }
body { margin: 0 auto; max-width: 38rem; padding: 1rem; font: 1.1rem/1.5 system-ui, sans-serif }
td, th { padding: .25rem .5rem; text-align: start; vertical-align: top }
pre { white-space: pre-wrap }
`;

/** @param {readonly string[]} addresses */
function workerOf(addresses) {
  return `const addresses = ${JSON.stringify(addresses)};
self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open('bare').then((cache) => cache.addAll(addresses)));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
});
`;
}
