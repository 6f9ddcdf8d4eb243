import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { inlineScript } from '#pages/shell/inline-script.ts';
import { pageHeaders } from '#pages/shell/security.ts';
import { notKept } from './check-worker.ts';
import { writePack } from './pack.ts';
import { describeRelease } from './release.ts';
import { hashForPolicy } from './site-files.ts';

/**
 * Builds the worker: ours, bundled in one file, with the release in place of `self.__WB_MANIFEST`, and writes the
 * pack of that release. The page registers the worker itself, and the manifest of the app is ours too.
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
          (entries) => {
            const names = entries.map(({ url }) => url);
            const release = describeRelease(folder, names, pageHeaders(hashForPolicy(inlineScript)));
            writePack(folder, release);
            // Workbox types its own entries, one a file; the worker reads ours, in a list of one.
            return { manifest: [release] as unknown as typeof entries, warnings: [] };
          },
        ],
      },
    }),
  ];
}
