import { expect, test } from 'vitest';
import { describeError } from './describe-error.ts';

const chromium = (message: string) =>
  `TypeError: ${message}\n    at a (https://terrain.example/assets/main.js:1:2345)\n    at https://terrain.example/assets/b-1.js:2:3`;

test.each([
  ['Chromium', chromium('x is undefined')],
  ['Firefox', 'a@https://terrain.example/assets/main.js:1:2345\n@https://terrain.example/assets/b-1.js:2:3'],
])('an error in %s is told by its kind, the first script of ours, the path of the page', (_, stack) => {
  const error = Object.assign(new TypeError('x is undefined'), { stack });
  expect(describeError(error, '/journal/')).toBe('TypeError, assets/main.js:1:2345, page /journal/');
});

test('nothing of its message is told, even one that looks like a script or renames the error', () => {
  const message = 'note de Nadia assets/nadia.js:1:2';
  const error = Object.assign(new TypeError(message), { stack: chromium(message), name: 'Nadia' });
  expect(describeError(error, '/journal/')).toBe('TypeError, assets/main.js:1:2345, page /journal/');
});

test('what was thrown and is no error has neither kind nor script', () => {
  expect(describeError('note de Nadia', '/journal/')).toBe('erreur, page /journal/');
});
