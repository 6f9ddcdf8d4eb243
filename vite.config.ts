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
    // Solid's templates go through our one Trusted Types policy. Listeners stand on their elements: delegating the few
    // there are to the document would weigh half a kilobyte.
    solid({
      ssr: true,
      solid: { moduleName: '#app/solid-web.ts', delegateEvents: false },
      babel: { plugins: [keepFrenchSpaces] },
    }),
    serviceWorker(),
  ],
});
