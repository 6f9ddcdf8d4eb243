import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';
import { appModules } from './src/pipeline/app-modules.ts';
import { keepFrenchSpaces } from './src/pipeline/keep-french-spaces.ts';
import { readContent } from './src/pipeline/read-content.ts';

const babel = { plugins: [keepFrenchSpaces] };
// A test that reads the whole content takes seconds on a busy machine.
const shared = { environment: 'node', testTimeout: 30_000 };
const appTests = 'src/app/**/*.test.{ts,tsx}';

// Apart from vite.config.ts, so that unit tests do not start the page pipeline. What needs a browser is in
// tests/browser.
export default defineConfig({
  test: {
    projects: [
      {
        // Components render to text here, as at build time.
        plugins: [appModules(readModules), solid({ ssr: true, babel })],
        test: {
          ...shared,
          name: 'node',
          include: ['src/**/*.test.{ts,tsx}', 'tests/{,content/}*.test.ts'],
          exclude: [appTests],
        },
      },
      {
        // The state of the app, on the Solid of the browser: signals change and effects run, without a page.
        plugins: [appModules(readModules), solid({ babel, hot: false, solid: { generate: 'dom' } })],
        resolve: { conditions: ['browser'] },
        ssr: { resolve: { conditions: ['browser'] } },
        define: { 'import.meta.env.BASE_URL': '"/"' },
        test: { ...shared, name: 'app', include: [appTests], server: { deps: { inline: [/solid-js/] } } },
      },
    ],
  },
});

function readModules() {
  const content = readContent({ path: new URL('content', import.meta.url).pathname });
  if (!content) throw new Error('content without factors was not reported');
  return content.modules;
}
