import { existsSync } from 'node:fs';
import { unpackShippedChromium } from './browsers.js';

/** Once before all tests: the site must be built, and a Chromium be ready. */
export default async function prepare(): Promise<void> {
  if (!existsSync('dist/index.html')) throw new Error('dist is missing: run "npm run build" first');
  await unpackShippedChromium();
}
