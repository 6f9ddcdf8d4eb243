import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLogger, createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { copySources } from './browser/support/builds.ts';
import { eventually } from './eventually.ts';

let copy: string;
let server: ViteDevServer;
let address: string;
/** What the terminal said. */
let said = '';

beforeAll(async () => {
  copy = await copySources();
  const logger = createLogger('info');
  for (const level of ['info', 'warn', 'error'] as const) {
    logger[level] = (words) => {
      said += `${words}\n`;
    };
  }
  server = await createServer({
    root: copy,
    configFile: join(copy, 'vite.config.ts'),
    server: { port: 0, host: '127.0.0.1' },
    customLogger: logger,
  });
  await server.listen();
  address = server.resolvedUrls?.local[0] ?? '';
});

afterAll(async () => {
  await server.close();
  await rm(copy, { recursive: true });
});

test('a writer sees pages as they will be built, with the styles and scripts being worked on', async () => {
  const { status, html } = await open('guide/enjeux-environnementaux/');
  expect(status).toBe(200);
  expect(html).toContain('Ce que consomme une génération');
  expect(html).toContain('/src/app/main.ts');
  expect(html, 'a sound content has no fault').not.toContain('À corriger');
  expect((await fetch(`${address}src/pages/shell/terrain.css`)).status).toBe(200);
});

test('a document that a page offers opens as it will be built', async () => {
  const answer = await fetch(`${address}documents/charte.rtf`);
  expect(answer.headers.get('content-type')).toBe('application/rtf');
  expect(await answer.text()).toContain('{\\b Libre de refuser.}');
});

test('the small parts are shown in each of their states, to developers alone', async () => {
  const { status, html } = await open('specimen/');
  expect(status).toBe(200);
  expect(html).toContain('/src/app/specimen/specimen.tsx');
  expect((await fetch(`${address}src/app/specimen/specimen.tsx`)).status).toBe(200);
});

test('an address that does not exist is said not found', async () => {
  const { status, html } = await open('guide/nulle-part/');
  expect(status).toBe(404);
  expect(html).toContain('Page introuvable');
});

/** What a writer gets wrong in a file of each kind, and what must be said of it. */
const slips: [file: string, change: (text: string) => string, fault: RegExp][] = [
  [
    'chapters/garder.md',
    (text) => `${text}\n:chiffre[rien-de-tel]\n`,
    /:\d+ ?: chiffre inconnu « rien-de-tel »/,
  ],
  [
    'chapters/limites.md',
    (text) => text.replace(/^checked: "(.*)"$/m, 'checked: "$1'),
    /: YAML illisible, ligne [45]/,
  ],
  ['notices/listes.md', (text) => text.replace(/^title: .*\n/m, ''), / ?: « title »/],
  [
    'figures/arcep-dc-2023.yaml',
    (text) => text.replace(/^unit: .*/m, 'unit: Kw'),
    / ?: unité inconnue « Kw »/,
  ],
  [
    'tables/services.yaml',
    (text) => text.replace(/^checked: .*/m, 'checked: hier'),
    / ?: « checked » : un mois/,
  ],
  [
    'sheets/tract.yaml',
    (text) => text.replace(/^never:\n(?: .*\n)+/m, 'never: rien\n'),
    / ?: « never » : une liste/,
  ],
  ['glossary.yaml', (text) => text.replace(/term: .*/, 'term: []'), / ?: « 0.term » : un texte est attendu/],
];

/** What every figure leans on: unreadable, it would make a fault of each. */
const slipsOfBase: typeof slips = [
  ['units.yaml', (text) => `${text}\n"Wh: [\n`, /: YAML illisible, ligne \d+/],
  ['sources.yaml', (text) => `${text}\nautre: *moi\n`, /: YAML illisible/],
];

for (const made of [slips, slipsOfBase]) {
  test(`${made.length} slips, in files of as many kinds, are shown in the page and in the terminal, and the server goes on`, async () => {
    said = '';
    const kept = new Map<string, string>();
    for (const [file, change] of made) {
      const text = await readFile(join(copy, 'content', file), 'utf8');
      expect(change(text), file).not.toBe(text);
      kept.set(file, text);
      await writeFile(join(copy, 'content', file), change(text));
    }
    await eventually(async () => {
      const { status, html } = await open('guide/');
      expect(status).toBe(500);
      expect(html, 'the page reloads once the file is saved').toContain('/@vite/client');
      const told = html.replaceAll('</b>', '').split('<li>').slice(1);
      const others = told.filter((line) => !made.some(([file]) => line.includes(`content/${file}`)));
      expect(others, 'no fault but these').toEqual([]);
      for (const [file, , fault] of made) {
        expect(linesOn(html.replaceAll('</b>', ''), file)).toMatch(fault);
        expect(linesOn(said, file)).toMatch(fault);
      }
    });

    for (const [file, text] of kept) await writeFile(join(copy, 'content', file), text);
    // A page was perhaps asked for between two of the files.
    await eventually(async () => {
      expect((await open('guide/')).status).toBe(200);
      expect(said).toMatch(/content\/\s: plus aucune faute/);
    });
  });
}

test('a fault that shows once a page is drawn stands above the pages that can be', async () => {
  const file = join(copy, 'content/notices/imprimer.md');
  const text = await readFile(file, 'utf8');
  const renamed = text.replace('## Imprimer en livret', '## Imprimer en cahier');
  expect(renamed).not.toBe(text);
  await writeFile(file, renamed);
  await eventually(async () => {
    const { status, html } = await open('guide/limites/');
    expect(status).toBe(200);
    expect(html).toContain('passage absent');
    expect(html).toContain('</main>');
  });
  await writeFile(file, `${text}\n[Rien](/guide/nulle-part/)\n`);
  await eventually(async () =>
    expect((await open('guide/limites/')).html).toContain('lien mort « /guide/nulle-part/ »'),
  );
  await writeFile(file, text);
  await eventually(async () => expect((await open('guide/')).html).not.toContain('lien mort'));
});

test('the page reloads when a file of content is saved', async () => {
  const send = vi.spyOn(server.ws, 'send');
  const file = join(copy, 'content/guide.yaml');
  await writeFile(file, await readFile(file));
  await eventually(() => expect(send).toHaveBeenCalledWith({ type: 'full-reload' }));
});

async function open(path: string) {
  const answer = await fetch(address + path);
  return { status: answer.status, html: await answer.text() };
}

/** Every line that names the file, together. */
function linesOn(text: string, file: string): string {
  return text
    .split(/\n|<li>/)
    .filter((line) => line.includes(`content/${file}`))
    .join('\n');
}
