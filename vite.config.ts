import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { keepFrenchSpaces } from './src/pipeline/keep-french-spaces.ts';
import { plainImports } from './src/pipeline/plain-imports.ts';
import { serviceWorker } from './src/pipeline/service-worker.ts';
import { terrain } from './src/pipeline/vite-plugin.ts';

export default defineConfig({
  plugins: [
    terrain(),
    plainImports(),
    // Solid's templates go through our one Trusted Types policy.
    solid({
      ssr: true,
      solid: { moduleName: '#app/solid-web.ts' },
      babel: { plugins: [keepFrenchSpaces] },
    }),
    serviceWorker(),
  ],
});
