import type { VitePWAOptions } from 'vite-plugin-pwa';
import { describeRelease } from './release.ts';

const folder = 'dist';

/**
 * How the worker is built: ours, bundled in one file, with the list of the release in place of
 * `self.__WB_MANIFEST`. The page registers it itself, and the manifest is ours too.
 */
export const workerSettings: Partial<VitePWAOptions> = {
  strategies: 'injectManifest',
  srcDir: 'src/service-worker',
  filename: 'sw.ts',
  manifest: false,
  injectRegister: false,
  includeManifestIcons: false,
  injectManifest: {
    rollupFormat: 'iife',
    globPatterns: ['**/*'],
    globIgnores: ['_headers', 'sitemap.xml', 'sw.js', '**/*.map'],
    maximumFileSizeToCacheInBytes: 1_000_000,
    manifestTransforms: [
      (entries) => ({
        // Workbox types its own entries; the worker reads ours, which add hash and size.
        manifest: describeRelease(
          folder,
          entries.map(({ url }) => url),
        ) as unknown as typeof entries,
        warnings: [],
      }),
    ],
  },
};
