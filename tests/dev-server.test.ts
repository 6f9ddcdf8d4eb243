import { utimesSync } from 'node:fs';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

let server: ViteDevServer;
let address: string;

beforeAll(async () => {
  server = await createServer({ server: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  await server.listen();
  address = server.resolvedUrls?.local[0] ?? '';
});

afterAll(() => server.close());

test('a writer sees pages as they will be built, with the styles and scripts being worked on', async () => {
  const answer = await fetch(`${address}guide/enjeux-environnementaux/`);
  const html = await answer.text();
  expect(answer.status).toBe(200);
  expect(html).toContain('Ce que consomme une génération');
  expect(html).toContain('/src/app/main.ts');
  expect((await fetch(`${address}src/pages/terrain.css`)).status).toBe(200);
});

test('a document that a page offers opens as it will be built', async () => {
  const answer = await fetch(`${address}documents/charte.rtf`);
  expect(answer.headers.get('content-type')).toBe('application/rtf');
  expect(await answer.text()).toContain('{\\b Libre de refuser.}');
});

test('an address that does not exist is said not found', async () => {
  const answer = await fetch(`${address}guide/nulle-part/`);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('Page introuvable');
});

test('the page reloads when a file of content is saved', async () => {
  const sent = new Promise((resolve) => vi.spyOn(server.ws, 'send').mockImplementation(resolve));
  const now = new Date();
  utimesSync('content/guide.yaml', now, now);
  expect(await sent).toEqual({ type: 'full-reload' });
});
