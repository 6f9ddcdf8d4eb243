import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';
import { keepFrenchSpaces } from './src/pipeline/keep-french-spaces.ts';

// Apart from vite.config.ts, so that unit tests do not start the page pipeline. Components render to text
// here, as at build time; what needs a browser is in tests/browser.
export default defineConfig({
  plugins: [solid({ ssr: true, babel: { plugins: [keepFrenchSpaces] } })],
  test: {
    environment: 'node',
    // Only a hang reaches it: how fast something is, `bench/` says.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Modules, and what they read of content/, are shared by the files of a process: loading them again for each
    // took more time than the tests. So what a test puts in the place of something goes with the test.
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
    include: ['src/**/*.test.{ts,tsx}', 'tests/{,content/}*.test.ts'],
  },
});
