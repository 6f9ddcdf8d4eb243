import type { Plugin } from 'vite';
import type { AppModules } from '../content/read-content.ts';
import { writeModule } from './write-module.ts';

const names = [
  'virtual:guide',
  'virtual:figures',
  'virtual:models',
  'virtual:comparisons',
  'virtual:baskets',
] as const satisfies readonly (keyof AppModules)[];

/** Offers the app what it needs of the content: `virtual:guide`, and the others on demand. */
export function appModules(read: () => AppModules): Plugin {
  return {
    name: 'terrain:app-modules',
    sharedDuringBuild: true,
    resolveId: (id) => (names.some((name) => name === id) ? `\0${id}` : undefined),
    load(id) {
      const name = names.find((one) => id === `\0${one}`);
      return name && writeModule(read()[name]);
    },
  };
}
