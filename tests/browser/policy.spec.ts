import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSitemap } from './offline-releases.ts';
import { expect, test } from './support/fixtures.ts';

test('every page carries the policy, as a header and in itself', async ({ url, builtSite }) => {
  for (const path of await readSitemap(builtSite.folder)) {
    const answer = await fetch(url(path));
    const html = await answer.text();
    const header = answer.headers.get('content-security-policy') ?? '';
    const meta =
      /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'") ??
      '';
    expect(header, path).toContain("connect-src 'self'");
    expect(header, path).toContain("require-trusted-types-for 'script'");
    expect(header, path).toContain("frame-ancestors 'none'");
    expect(withoutStyles(header).replace("; frame-ancestors 'none'", ''), path).toBe(withoutStyles(meta));
    expect(stylesAllowed(header), path).toEqual(expect.arrayContaining(stylesAllowed(meta)));
    expect(stylesAllowed(meta).sort(), path).toEqual(stylesIn(html));
    expect(answer.headers.get('referrer-policy'), path).toBe('no-referrer');
  }
});

/** The hashes of the styles that a policy allows inside a page. */
function stylesAllowed(policy: string): string[] {
  const directive = /style-src 'self'([^;]*)/.exec(policy)?.[1] ?? '';
  return directive.split(' ').filter(Boolean);
}

function withoutStyles(policy: string): string {
  return policy.replace(/style-src [^;]*/, 'style-src …');
}

/** The hash of each style sheet that stands in a page, as a policy writes it. */
function stylesIn(html: string): string[] {
  return [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)]
    .map(([, css = '']) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`)
    .sort();
}

test('the worker has a policy of its own, that lets it ask its origin and no other', async ({ url }) => {
  const answer = await fetch(url('sw.js'));
  // Hosts join the policies of all rules with a comma, and browsers obey every one of them.
  const policies = answer.headers.get('content-security-policy')?.split(', ');
  expect(policies).toContain("default-src 'none'; connect-src 'self'");
});

test('a page has one inline script of at most 400 bytes, the same everywhere, and no inline style', async ({
  builtSite,
}) => {
  const scripts = new Set<string>();
  for (const path of await readSitemap(builtSite.folder)) {
    const html = await readFile(join(builtSite.folder, path, 'index.html'), 'utf8');
    for (const [, script = ''] of html.matchAll(/<script>([\s\S]*?)<\/script>/g)) scripts.add(script);
    expect(html).not.toMatch(/\sstyle="|\son\w+="/);
  }
  expect(scripts.size).toBe(1);
  expect(Buffer.byteLength([...scripts][0] ?? '')).toBeLessThanOrEqual(400);
});

test('the policy refuses what it should: a foreign request, markup made of strings', async ({
  page,
  url,
  watch,
}) => {
  watch.expectError(
    /the policy refused|Refused|violates|TrustedHTML|Failed to fetch|Content Security Policy/,
  );
  await page.goto(url('calculer/'));
  const outcome = await page.evaluate(async () => {
    const foreign = await fetch('https://127.0.0.2/').then(
      () => 'answered',
      () => 'refused',
    );
    try {
      document.body.innerHTML = '<img src=x onerror=alert(1)>';
      return { foreign, markup: 'taken' };
    } catch {
      return { foreign, markup: 'refused' };
    }
  });
  expect(outcome).toEqual({ foreign: 'refused', markup: 'refused' });
});

test('nothing built opens a connection by another way', async ({ builtSite }) => {
  for (const path of await readSitemap(builtSite.folder)) {
    const html = await readFile(join(builtSite.folder, path, 'index.html'), 'utf8');
    expect(html, path).not.toMatch(/preconnect|dns-prefetch|<iframe|<object|<embed/);
  }
  const main = await readFile(join(builtSite.folder, 'assets/main.js'), 'utf8');
  expect(main).not.toMatch(/RTCPeerConnection|WebSocket|sendBeacon|EventSource/);
});
