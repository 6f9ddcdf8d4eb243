import type { Plugin } from 'vite';

/**
 * Leaves `import()` as it is in the scripts that are built. Vite puts around each a function that first fetches the
 * style sheets of the part: ours have none, and that function would stand on every page.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
  };
}
