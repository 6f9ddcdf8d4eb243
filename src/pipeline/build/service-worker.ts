import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { notKept } from './check-worker.ts';
import { listReleaseFiles } from './release.ts';

/**
 * Builds the worker: ours, bundled in one file, with the list of the release in place of
 * `self.__WB_MANIFEST`. The page registers it itself, and the manifest of the app is ours too.
 */
export function serviceWorker(): PluginOption[] {
  let folder = '';
  return [
    {
      name: 'terrain-built-folder',
      configResolved({ build }) {
        folder = build.outDir;
      },
    },
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/service-worker',
      filename: 'sw.ts',
      manifest: false,
      injectRegister: false,
      includeManifestIcons: false,
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['**/*'],
        globIgnores: notKept,
        manifestTransforms: [
          (entries) => ({
            // Workbox types its own entries; the worker reads ours, which add hash and size.
            manifest: listReleaseFiles(
              folder,
              entries.map(({ url }) => url),
            ) as unknown as typeof entries,
            warnings: [],
          }),
        ],
      },
    }),
  ];
}
