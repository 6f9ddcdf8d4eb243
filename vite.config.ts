import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { keepFrenchSpaces } from './src/pipeline/build/keep-french-spaces.ts';
import { plainImports } from './src/pipeline/build/plain-imports.ts';
import { serviceWorker } from './src/pipeline/build/service-worker.ts';
import { terrain } from './src/pipeline/build/vite-plugin.ts';

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
