import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSitemap } from './offline-releases.ts';
import { expect, test } from './support/fixtures.ts';

test('a page sent in a message says what it is: its own title and description, and whose they are', async ({
  builtSite,
}) => {
  const titles = new Map<string, string>();
  const descriptions = new Map<string, string>();
  for (const path of await readSitemap(builtSite.folder)) {
    const html = await readFile(join(builtSite.folder, path, 'index.html'), 'utf8');
    const [head = ''] = html.split('</head>');
    const said = new Map(
      [...head.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].map(
        ([, name = '', content = '']) => [name, content],
      ),
    );
    const [title = '', description = ''] = [said.get('og:title'), said.get('description')];
    expect(title, path).not.toMatch(/^(Terrain)?$/);
    expect(description.length, path).toBeGreaterThan(20);
    expect(said.get('og:description'), path).toBe(description);
    expect(said.get('og:type'), path).toBe('website');
    expect(said.get('og:locale'), path).toBe('fr_FR');
    expect(said.get('og:site_name'), path).toBe('Terrain');
    expect(titles.get(title), `${path} has the title of another page`).toBeUndefined();
    expect(descriptions.get(description), `${path} has the description of another page`).toBeUndefined();
    titles.set(title, path);
    descriptions.set(description, path);
  }
});
