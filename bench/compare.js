// Terrain beside bare pages and VitePress, which hold the same chapters: one run, one site after the other, again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { measureClicks, whyNoClicks } from './click/click.js';
import { network, prepareHost } from './network/serve.js';
import { cellOf } from './results.js';
import { writeBareSite } from './sites/bare.js';
import { readChapters } from './sites/chapters.js';
import { writeVitePressSite } from './sites/vitepress.js';
import { launchChromium } from './slow-phone.js';
import { median, percentile } from './statistics.js';
import { startCold, visitFirst, visitSlowdown } from './visit.js';

/**
 * @typedef {{ name: string, folder: string }} Site
 * @typedef {import('./visit.js').FirstVisit} FirstVisit
 * @typedef {import('./click/click.js').Clicks} Clicks
 * @typedef {{ visit: FirstVisit, cold: readonly import('./visit.js').Paints[], clicks?: Clicks, plainClicks?: Clicks }} Round
 */

const deepPath = 'guide/limites/';
const cache = resolve('node_modules/.cache/bench');
const clicksARound = 4;
/** They take seconds and fetch nothing, and other work on the machine shows in them most. */
const coldStartsARound = 3;

/** @type {readonly (readonly [name: string, unit: string, of: (round: Round) => readonly number[]])[]} */
const rows = [
  ['first paint of a deep link, first visit', 'ms', ({ visit }) => [visit.firstPaintMs]],
  ['largest paint', 'ms', ({ visit }) => [visit.largestPaintMs]],
  ['long tasks, what exceeds 50 ms, summed', 'ms', ({ visit }) => [visit.longTasksMs]],
  ['everything offline', 's', ({ visit }) => [visit.offlineMs / 1000]],
  ['bytes on the wire until then', 'kB', ({ visit }) => [visit.wireKilobytes]],
  ['requests until then', '', ({ visit }) => [visit.requests]],
  ['addresses kept', '', ({ visit }) => [visit.kept]],
  ['JS heap, peak', 'MB', ({ visit }) => [visit.heapMegabytes]],
  [
    'offline, browser started cold, first paint',
    'ms',
    ({ cold }) => cold.map((paints) => paints.firstPaintMs),
  ],
  [
    'offline, browser started cold, largest paint',
    'ms',
    ({ cold }) => cold.map((paints) => paints.largestPaintMs),
  ],
  ['offline, click to next heading painted', 'ms', ({ clicks }) => clicks?.clicksMs ?? []],
  ['the same, preloading switched off', 'ms', ({ plainClicks }) => plainClicks?.clicksMs ?? []],
  ['clicks whose page was there ahead, of all', '%', ({ clicks }) => shareAhead(clicks)],
];

/**
 * @param {readonly import('./builds.js').Build[]} builds
 * @param {number} rounds
 * @returns {Promise<import('./results.js').Section[]>}
 */
export async function compare(builds, rounds) {
  const { sites, missing } = await writeSites(builds);
  const hosts = await Promise.all(sites.map(({ folder }) => prepareHost(folder)));
  /** @type {Map<Site, Round[]>} */
  const measured = new Map(sites.map((site) => [site, []]));
  /** @type {string[]} */
  const faults = [];
  for (let round = 1; round <= rounds; round += 1) {
    for (const [index, site] of sites.entries()) {
      const startHost = hosts[index];
      if (!startHost) continue;
      console.error(`round ${round} of ${rounds}: ${site.name}`);
      try {
        measured.get(site)?.push(await measureRound(startHost, faults, site.name));
      } catch (error) {
        faults.push(`${site.name}, round ${round}: ${firstLine(error)}`);
      }
    }
  }
  return describe([...measured], rounds, [...missing, ...faults]);
}

/** @param {readonly import('./builds.js').Build[]} builds */
async function writeSites(builds) {
  const newest = builds.at(-1);
  if (!newest) throw new Error('no build of Terrain to measure');
  const browser = await launchChromium();
  const chapters = await readChapters(newest.folder, browser);
  await browser.close();
  const bare = { name: 'bare pages', folder: join(cache, 'bare') };
  writeBareSite(chapters, bare.folder);
  try {
    const { site, version } = await writeVitePressSite(chapters, join(cache, 'vitepress'));
    return { sites: [bare, { name: `VitePress ${version}`, folder: site }, ...builds], missing: [] };
  } catch (error) {
    return {
      sites: [bare, ...builds],
      missing: [`VitePress could not be installed or built: ${firstLine(error)}`],
    };
  }
}

/**
 * First visit, then, with the server gone, a cold start and clicks, on one profile.
 * @param {(port?: number) => Promise<import('./network/serve.js').SlowHost>} startHost
 * @param {string[]} faults
 * @param {string} name
 * @returns {Promise<Round>}
 */
async function measureRound(startHost, faults, name) {
  const profile = mkdtempSync(join(tmpdir(), 'terrain-bench-profile-'));
  const host = await startHost();
  const url = `${host.url}${deepPath}`;
  try {
    const visit = await visitFirst(profile, host, deepPath).finally(() => host.close());
    const cold = [];
    for (let start = 0; start < coldStartsARound; start += 1) cold.push(await startCold(profile, url));
    /** @type {Round} */
    const round = { visit, cold };
    if (whyNoClicks()) return round;
    const options = { profile, url, clicks: clicksARound, times: visitSlowdown };
    try {
      round.clicks = await measureClicks({ ...options, mayPreload: true });
      round.plainClicks = await measureClicks({ ...options, mayPreload: false });
    } catch (error) {
      faults.push(`${name}, clicks: ${firstLine(error)}`);
    }
    return round;
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/**
 * @param {readonly (readonly [Site, readonly Round[]])[]} measured the first is what the others are held to
 * @param {number} rounds
 * @param {readonly string[]} faults
 * @returns {import('./results.js').Section[]}
 */
function describe(measured, rounds, faults) {
  const slowdowns = measured.flatMap(([, all]) =>
    all.flatMap(({ clicks, plainClicks }) => [clicks, plainClicks].flatMap((each) => each?.slowdown ?? [])),
  );
  const why = whyNoClicks();
  const columns = ['', ...measured.map(([{ name }]) => name)];
  const rowsBy = (/** @type {(values: number[]) => number} */ choose) =>
    rows.map(([name, unit, of]) => {
      const values = measured.map(([, all]) => choose(all.flatMap(of).filter(Number.isFinite)));
      const beside = unit === '' || unit === '%' ? undefined : values[0];
      return [name, ...values.map((value, site) => cellOf(value, unit, site === 0 ? undefined : beside))];
    });
  return [
    {
      title: 'A guide of the same chapters',
      intro:
        `Medians of ${rounds} rounds, one site after the other in each; in brackets, how many times bare pages. ` +
        `Processor ${visitSlowdown} × slower, ${network.bytesPerSecond / 1000} kB/s over all streams and ` +
        `${network.delayMs} ms before each answer, HTTP/2, brotli at its best.`,
      columns,
      rows: rowsBy(median),
      notes: [
        why
          ? `Clicks were not measured: ${why}.`
          : `Clicks: real input in a browser without a protocol session, ${clicksARound} a round. The browser stood ` +
            `still so much that it was ${median(slowdowns).toFixed(1)} × slower (median).`,
        ...faults.map((fault) => `Not measured: ${fault}.`),
      ],
    },
    {
      title: 'The same, lowest of the rounds',
      intro: 'What other work on the machine lengthened least.',
      columns,
      rows: rowsBy((values) => percentile(values, 0)),
    },
  ];
}

/** @param {Clicks | undefined} clicks */
function shareAhead(clicks) {
  return clicks ? [(100 * clicks.ahead) / clicks.clicksMs.length] : [];
}

/** @param {unknown} error */
function firstLine(error) {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? '';
}
