import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReleaseFile } from '#core/offline/release-file.ts';
import { describeRelease, fileAddress, isPage, isWhole } from './release.ts';

const hello: ReleaseFile = {
  url: 'guide/',
  // printf 'bonjour' | openssl dgst -sha256 -binary | base64
  sha256: 'LLSxQxuE7BXTXtg7uSfifoln119LzZzEslyNh5riPhg=',
  bytes: 7,
};

const lists = fc.uniqueArray(fc.record({ url: fc.webPath(), sha256: fc.base64String(), bytes: fc.nat() }), {
  selector: (file) => file.url,
});

test('the order of the list does not make another version', async () => {
  await fc.assert(
    fc.asyncProperty(lists, async (files) => {
      const one = await describeRelease('https://example.org/', files);
      const other = await describeRelease('https://example.org/', files.toReversed());
      expect(one.version).toBe(other.version);
      expect(one.version).toMatch(/^[0-9a-f]{16}$/);
    }),
  );
});

test('a file that changes, comes or goes makes another version', async () => {
  const versionOf = async (files: ReleaseFile[]) =>
    (await describeRelease('https://example.org/', files)).version;
  const versions = await Promise.all([
    versionOf([hello]),
    versionOf([{ ...hello, sha256: 'x' }]),
    versionOf([{ ...hello, url: 'autre/' }]),
    versionOf([hello, { ...hello, url: 'autre/' }]),
    versionOf([]),
  ]);
  expect(new Set(versions).size).toBe(versions.length);
});

test('a file is whole when its bytes have the listed hash, and only then', async () => {
  expect(await isWhole(new Response('bonjour'), hello)).toBe(true);
  expect(await isWhole(new Response('bonjou'), hello)).toBe(false);
  expect(await isWhole(new Response('<h1>Wi-Fi</h1>'), hello)).toBe(false);
});

test('the home page and addresses that end with a slash are pages', () => {
  const urls = ['', 'guide/', 'guide/limites/', '404.html', 'assets/main.js'];
  expect(urls.filter((url) => isPage({ ...hello, url }))).toEqual(['', 'guide/', 'guide/limites/']);
});

test('files live under the scope', async () => {
  const release = await describeRelease('https://example.org/terrain/', [hello]);
  expect(fileAddress(release, hello)).toBe('https://example.org/terrain/guide/');
  expect(fileAddress(release, { ...hello, url: '' })).toBe('https://example.org/terrain/');
});
