import { openUntilReady } from './offline-releases.ts';
import { chromiumLaunch } from './support/browsers.js';
import { expect, test } from './support/fixtures.ts';

// The whole browser: the one without a window knows nothing of apps.
test.use({ launchOptions: chromiumLaunch() });

test('the browser finds nothing that would keep Terrain from being installed', async ({
  profile,
  freshServer,
}) => {
  const server = await freshServer();
  const context = await profile.open();
  const page = await context.newPage();
  await openUntilReady(page, server.url);
  const devtools = await context.newCDPSession(page);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  const { url, errors, data = '{}' } = await devtools.send('Page.getAppManifest');
  expect(url).toBe(new URL('manifest.webmanifest', server.url).href);
  expect(errors).toEqual([]);
  expect(JSON.parse(data)).toMatchObject({ lang: 'fr', display: 'standalone' });
});
