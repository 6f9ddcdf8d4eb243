import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';
import { appModules } from './src/pipeline/build/app-modules.ts';
import { keepFrenchSpaces } from './src/pipeline/build/keep-french-spaces.ts';
import { type AppModules, readContent } from './src/pipeline/content/read-content.ts';

const babel = { plugins: [keepFrenchSpaces] };
const shared = {
  environment: 'node',
  // Only a hang reaches it: how fast something is, `bench/` says.
  testTimeout: 600_000,
  hookTimeout: 600_000,
  // What a test puts in the place of something goes with the test.
  restoreMocks: true,
  unstubGlobals: true,
};

const appTests = 'src/app/**/*.test.{ts,tsx}';
const keeperTests = 'src/{server,service-worker,storage}/**/*.test.ts';

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
          include: ['src/**/*.test.{ts,tsx}', 'tests/{,content/}*.test.ts', 'bench/**/*.test.ts'],
          exclude: [appTests, keeperTests],
          // Modules, and what they read of content/, are shared by the files of a process: loading them again for
          // each took more time than the tests.
          isolate: false,
        },
      },
      {
        // Rooms whose modules remember something: a connection, a pointer, a port.
        test: { ...shared, name: 'keepers', include: [keeperTests] },
      },
      {
        // The state of the app, on the Solid of the browser: signals change and effects run, without a page.
        plugins: [appModules(readModules), solid({ babel, hot: false, solid: { generate: 'dom' } })],
        resolve: { conditions: ['browser'] },
        ssr: { resolve: { conditions: ['browser'] } },
        define: { 'import.meta.env.BASE_URL': '"/"' },
        test: {
          ...shared,
          name: 'app',
          include: [appTests],
          server: { deps: { inline: [/solid-js/] } },
        },
      },
    ],
  },
});

let modules: AppModules | undefined;

function readModules(): AppModules {
  modules ??= readContent({ path: new URL('content', import.meta.url).pathname })?.modules;
  if (!modules) throw new Error('content without factors was not reported');
  return modules;
}
