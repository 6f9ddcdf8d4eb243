import { expect, test } from 'vitest';
import { isPage, type ReleaseFile } from '#core/offline/release-file.ts';
import { answerFor, fileAddress, isWhole, type Release } from './release.ts';

const hello: ReleaseFile = {
  url: 'guide/',
  // printf 'bonjour' | openssl dgst -sha256 -binary | base64
  sha256: 'LLSxQxuE7BXTXtg7uSfifoln119LzZzEslyNh5riPhg=',
  bytes: 7,
};

const release: Release = {
  version: '0123456789abcdef',
  scope: 'https://example.org/terrain/',
  pageHeaders: { 'Referrer-Policy': 'no-referrer' },
  files: [hello],
};

test('a file is whole when its bytes have the listed hash, and only then', async () => {
  const isWholeText = (text: string) => isWhole(new TextEncoder().encode(text), hello);
  expect(await isWholeText('bonjour')).toBe(true);
  expect(await isWholeText('bonjou')).toBe(false);
  expect(await isWholeText('<h1>Wi-Fi</h1>')).toBe(false);
});

test('the home page and addresses that end with a slash are pages', () => {
  const urls = ['', 'guide/', 'guide/limites/', '404.html', 'assets/main.js'];
  expect(urls.filter((url) => isPage({ url }))).toEqual(['', 'guide/', 'guide/limites/']);
});

test('files live under the scope', () => {
  expect(fileAddress(release, hello)).toBe('https://example.org/terrain/guide/');
  expect(fileAddress(release, { ...hello, url: '' })).toBe('https://example.org/terrain/');
});

test('pages are answered with the headers of the release, other files with their type', () => {
  const page = answerFor(release, hello, 'bonjour');
  expect(Object.fromEntries(page.headers)).toEqual({
    'content-type': 'text/html; charset=utf-8',
    'referrer-policy': 'no-referrer',
  });
  const image = answerFor(release, { ...hello, url: 'icons/icon-192.png' }, 'image');
  expect(Object.fromEntries(image.headers)).toEqual({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
  });
});
