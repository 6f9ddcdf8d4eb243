import { expect, test } from 'vitest';
import { publicAddress } from './public-address.ts';

test('the address of a site is written as it is, folder included', () => {
  expect(publicAddress(new URL('https://guide.example/terrain/'))).toBe('https://guide.example/terrain/');
});

test.each(['http://localhost:4173/', 'http://127.0.0.1:4173/', 'http://[::1]/', 'http://a.localhost/'])(
  'paper does not say %s, which leads others nowhere',
  (address) => {
    expect(publicAddress(new URL(address))).toBe('');
  },
);
