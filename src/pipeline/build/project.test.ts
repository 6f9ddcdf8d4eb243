import { expect, test } from 'vitest';
import { readProject } from './project.ts';

const root = process.cwd();

test('the address of the source is the one that whoever publishes gives', () => {
  expect(readProject(root, { TERRAIN_SOURCE: 'https://exemple.org/terrain/' }).source).toBe(
    'https://exemple.org/terrain/',
  );
});

test.each([undefined, '', '  '])('none given (%j) is none said', (given) => {
  expect(readProject(root, { TERRAIN_SOURCE: given })).not.toHaveProperty('source');
});

test.each(['exemple.org/terrain', 'javascript:alert(1)', '/home/terrain', 'git@exemple.org:terrain'])(
  '%s stops the build: no reader could open it',
  (given) => {
    expect(() => readProject(root, { TERRAIN_SOURCE: given })).toThrow(
      `TERRAIN_SOURCE is « ${given} »: give an address that a browser opens, such as https://`,
    );
  },
);
