import { expect, test } from 'vitest';
import { nameRelease } from './release.ts';

const page = { url: 'guide/', sha256: 'x', bytes: 7 };
const pageHeaders = { 'Referrer-Policy': 'no-referrer' };

test('the same files and headers are the same version', () => {
  const { version } = nameRelease({ pageHeaders, files: [page] });
  expect(version).toMatch(/^[0-9a-f]{16}$/);
  expect(nameRelease({ pageHeaders: { ...pageHeaders }, files: [{ ...page }] }).version).toBe(version);
});

test('a file that changes, comes or goes, and a header that changes, make another version', () => {
  const releases = [
    { pageHeaders, files: [page] },
    { pageHeaders, files: [{ ...page, sha256: 'y' }] },
    { pageHeaders, files: [{ ...page, url: 'autre/' }] },
    { pageHeaders, files: [page, { ...page, url: 'autre/' }] },
    { pageHeaders, files: [] },
    { pageHeaders: { 'Referrer-Policy': 'origin' }, files: [page] },
  ];
  expect(new Set(releases.map((release) => nameRelease(release).version)).size).toBe(releases.length);
});
