import { expect, test } from 'vitest';
import { isNodeSupported } from './installation.js';

test.each([
  ['v20.19.0', true],
  ['v20.18.9', false],
  ['v21.7.0', false],
  ['v22.11.0', false],
  ['v22.12.0', true],
  ['v24.0.0', true],
  ['v18.20.0', false],
])('of "^20.19.0 || >=22.12.0", Node %s: %s', (version, supported) => {
  expect(isNodeSupported(version, '^20.19.0 || >=22.12.0')).toBe(supported);
});

test('a single ">=" takes all later versions', () => {
  expect(isNodeSupported('v21.0.0', '>=20.19')).toBe(true);
  expect(isNodeSupported('v20.2.0', '>=20.19')).toBe(false);
});
