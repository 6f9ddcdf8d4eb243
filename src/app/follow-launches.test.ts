import { beforeEach, expect, test, vi } from 'vitest';
import { followLaunches } from './follow-launches.ts';

const site = 'https://example.org/terrain/';
const assign = vi.fn();
let launch: (to: { targetURL?: string }) => void;

beforeEach(() => {
  assign.mockClear();
  vi.stubGlobal('location', { pathname: '/terrain/journal/', assign });
  vi.stubGlobal('launchQueue', {
    setConsumer: (consumer: typeof launch) => {
      launch = consumer;
    },
  });
  followLaunches('/terrain/');
});

test('the icon of the app leaves the open page as it is', () => {
  launch({ targetURL: site });
  launch({});
  expect(assign).not.toHaveBeenCalled();
});

test('a shortcut to the page that is open leaves it as it is', () => {
  launch({ targetURL: `${site}journal/` });
  expect(assign).not.toHaveBeenCalled();
});

test.each(['calculer/', 'guide/limites/#a-retenir', 'journal/#2026-11'])('a tap on %s goes there', (path) => {
  launch({ targetURL: site + path });
  expect(assign).toHaveBeenCalledWith(site + path);
});

test('a browser that tells nothing of launches is left in peace', () => {
  vi.stubGlobal('launchQueue', undefined);
  expect(() => followLaunches('/terrain/')).not.toThrow();
});
