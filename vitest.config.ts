import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';
import { keepFrenchSpaces } from './src/pipeline/keep-french-spaces.ts';

// Apart from vite.config.ts, so that unit tests do not start the page pipeline. Components render to text
// here, as at build time; what needs a browser is in tests/browser.
export default defineConfig({
  plugins: [solid({ ssr: true, babel: { plugins: [keepFrenchSpaces] } })],
  test: {
    environment: 'node',
    // A test that reads the whole content takes seconds on a busy machine.
    testTimeout: 30_000,
    include: ['src/**/*.test.{ts,tsx}', 'tests/{,content/}*.test.ts'],
  },
});
