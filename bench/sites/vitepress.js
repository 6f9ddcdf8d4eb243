// VitePress with the same chapters, its local search, its own theme on the fonts of the system, and all of it offline
// through Workbox. Installed on demand, apart from what the repository needs.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateSW } from 'workbox-build';

/** @typedef {import('./chapters.js').Chapter} Chapter */

const packageFile = fileURLToPath(new URL('vitepress/package.json', import.meta.url));

/**
 * Writes the site; installs VitePress first where it is not there.
 * @param {readonly Chapter[]} chapters
 * @param {string} folder where VitePress is installed and works
 * @returns {Promise<{ site: string, version: string }>}
 * @throws when VitePress could not be installed, or did not build
 */
export async function writeVitePressSite(chapters, folder) {
  const version = install(folder);
  for (const name of ['guide', '.vitepress', 'index.md'])
    rmSync(join(folder, name), { recursive: true, force: true });
  for (const name of ['guide', '.vitepress/theme']) mkdirSync(join(folder, name), { recursive: true });
  for (const { slug, title, markdown } of chapters) {
    mkdirSync(join(folder, 'guide', slug));
    writeFileSync(join(folder, 'guide', slug, 'index.md'), `# ${title}\n\n${markdown}`);
  }
  const rows = chapters.map(({ slug, title }) => `- [${title}](/guide/${slug}/)`);
  writeFileSync(join(folder, 'index.md'), `# Guide\n\n${rows.join('\n')}\n`);
  writeFileSync(join(folder, '.vitepress/config.js'), configOf(chapters));
  writeFileSync(
    join(folder, '.vitepress/theme/index.js'),
    "export { default } from 'vitepress/theme-without-fonts';\n",
  );
  execFileSync(process.execPath, [join(folder, 'node_modules/vitepress/bin/vitepress.js'), 'build'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const site = join(folder, '.vitepress/dist');
  await generateSW({
    globDirectory: site,
    globPatterns: ['**/*.{html,js,css,json,svg,woff2}'],
    swDest: join(site, 'sw.js'),
    inlineWorkboxRuntime: true,
    sourcemap: false,
    skipWaiting: true,
    clientsClaim: true,
    // Files whose name carries a hash are not asked for twice.
    dontCacheBustURLsMatching: /^assets\//,
  });
  writeFileSync(join(site, '_headers'), '/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n');
  return { site, version };
}

/** @param {string} folder */
function install(folder) {
  const wanted = readFileSync(packageFile, 'utf8');
  const known = join(folder, 'package.json');
  const home = join(folder, 'node_modules/vitepress/package.json');
  if (!existsSync(home) || !existsSync(known) || readFileSync(known, 'utf8') !== wanted) {
    mkdirSync(folder, { recursive: true });
    cpSync(packageFile, known);
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    execFileSync(npm, ['install', '--no-audit', '--no-fund', '--prefix', folder], { stdio: 'ignore' });
  }
  return JSON.parse(readFileSync(home, 'utf8')).version;
}

/** @param {readonly Chapter[]} chapters */
function configOf(chapters) {
  const items = chapters.map(({ slug, title }) => ({ text: title, link: `/guide/${slug}/` }));
  const config = {
    lang: 'fr',
    title: 'Guide',
    cleanUrls: true,
    ignoreDeadLinks: true,
    head: [
      ['link', { rel: 'icon', href: 'data:,' }],
      ['script', {}, "addEventListener('load', () => navigator.serviceWorker?.register('/sw.js'))"],
    ],
    themeConfig: { search: { provider: 'local' }, sidebar: [{ text: 'Guide', items }] },
  };
  return `export default ${JSON.stringify(config)};\n`;
}
