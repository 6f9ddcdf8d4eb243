import { renderToString } from 'solid-js/web';
import { expect, test } from 'vitest';
import { ordinaryOf } from '#core/impact/activity.ts';
import { decodeUses } from '#core/impact/address.ts';
import { estimate } from '#core/impact/estimate.ts';
import { countEveryday, sayEveryday } from '#core/impact/everyday.ts';
import { formatBounds, formatCentral, formatQuantity, formatRange } from '#core/number/format.ts';
import { total } from '#core/number/units.ts';
import { Divergences } from '#pages/tools/Divergences.tsx';
import { OrdersOfMagnitude } from '#pages/tools/OrdersOfMagnitude.tsx';
import { searchedPages } from '#pipeline/build/write-search-texts.ts';
import { offeredDocuments } from '#pipeline/prose/make-document.ts';
import { pages, site } from './the-text.ts';

// One thing, one number: wherever a page names a use, it gives what the calculator gives.
const { factors, everyday } = site;
const ordinary = estimate(ordinaryOf(site.activities).use, factors);

test('each number that leads to the calculator is what the calculator shows there', () => {
  const links = pages.flatMap(({ slug, html }) =>
    [
      ...html.matchAll(
        /<a href="\/calculer\/#(?:calcul|paniers)=([^"]*)" class="figure" data-note="chiffre-usage[^>]*>(.*?)<\/a>/g,
      ),
    ].map(([, address = '', words = '']) => ({
      slug,
      address: address.replaceAll('&#x26;', '&'),
      words: seen(words),
    })),
  );
  expect(links.length).toBeGreaterThan(60);
  const wrong = links.filter(({ address, words }) => !writingsOf(address).has(words));
  expect(wrong).toEqual([]);
});

test('a page that names the ordinary answer gives no other electricity for it', () => {
  const others = blocksOf(/réponses? ordinaires?/).flatMap(({ slug, html }) => {
    const left = html.replace(/<a href="\/calculer\/[\s\S]*?<\/a>/g, '…').replace(computedLinks, '…');
    // A published measure bears the name of who says it: the build holds that.
    return /Microsoft|Google|OpenAI|ML\.ENERGY|MIT Technology Review|Hausfather/.test(html)
      ? []
      : [...seen(left).matchAll(/\d[\d\s,]*\s?[mk]?Wh/g)].map(([value]) => `${slug}: ${value}`);
  });
  expect(others).toEqual([]);
});

test('what is read without scripts under the calculator says the same', () => {
  const orders = text(renderToString(() => OrdersOfMagnitude({ site })));
  expect(orders).toContain(`${ordinaryOf(site.activities).label}${formatBounds(ordinary.energy)}`);
  const published = text(renderToString(() => Divergences({ site, base: '/' })));
  expect(published).toContain(
    `Terrain, aujourd’hui ${formatCentral(ordinary.energy)}${formatBounds(ordinary.energy)}`,
  );
});

test('search finds no other value for the ordinary answer', () => {
  const texts = searchedPages(site).flatMap(({ path, passages }) =>
    passages.map(([anchor, title, words]) => ({ where: `${path}#${anchor}`, words: `${title} ${words}` })),
  );
  const said = new Set([...writings(ordinary.energy), ...writings(ordinary.carbon.total)]);
  const near = texts.flatMap(({ where, words }) =>
    [
      ...words.matchAll(
        /réponse ordinaire(?: demande| ·|,)? (?:environ )?((?:entre )?\d[\d,]*(?: et [\d,]+)?\s(?:[mk]?Wh))/g,
      ),
    ].map(([, value = '']) => ({ where, value })),
  );
  expect(near.length).toBeGreaterThan(0);
  expect(near.filter(({ value }) => !said.has(value))).toEqual([]);
});

test('documents to edit hold no value that would age in them', () => {
  for (const { path, text } of offeredDocuments(site)) expect(text, path).not.toMatch(/\d\s?[mk]?Wh/);
});

test('at home, the range of the guide holds every machine, the ordinary laptop too', () => {
  const takes = (id: string) => {
    const [use] = site.uses.get(id)?.uses ?? [];
    if (!use) throw new Error(`no use ${id}`);
    return estimate(use, factors).energy.central;
  };
  const span = site.figures.get('local-vs-hosted-8b');
  for (const machine of ['petit-sur-portable-recent', 'petit-sur-portable-ordinaire', 'petit-sur-fixe']) {
    const times = takes(machine) / takes('petit-en-ligne');
    expect(times, machine).toBeGreaterThanOrEqual(span?.low ?? Number.POSITIVE_INFINITY);
    expect(times, machine).toBeLessThanOrEqual((span?.high ?? 0) * 1.000001);
  }
});

/** Links of figures that are computed from uses. */
const computedLinks = new RegExp(
  `<a href="/sources/#(?:${[...site.figures.values()]
    .filter(({ sources }) => sources.includes('own'))
    .map(({ id }) => id)
    .join('|')})"[\\s\\S]*?</a>`,
  'g',
);

/** The paragraphs, items and rows of all pages in which this is said. */
function blocksOf(said: RegExp): { slug: string; html: string }[] {
  return pages.flatMap(({ slug, html }) =>
    [...html.matchAll(/<(p|li|tr|h2|h3)\b[^>]*>(?:(?!<\/?(?:p|li|tr)\b)[\s\S])*<\/\1>/g)]
      .map(([block]) => ({ slug, html: block }))
      .filter((block) => said.test(seen(block.html))),
  );
}

/** All that the calculator may write of these uses. */
function writingsOf(address: string): Set<string> {
  const estimates = (decodeUses(address) ?? []).map((use) => estimate(use, factors));
  const energy = total(
    'Wh',
    estimates.map((one) => one.energy),
  );
  const carbons = (['total', 'electricity', 'making'] as const).map((part) =>
    total(
      'gCO2e',
      estimates.map(({ carbon }) => carbon[part]),
    ),
  );
  const water = total(
    'mL',
    estimates.flatMap((one) => one.water?.total ?? []),
  );
  const images = everyday.flatMap((image) => {
    const counted = countEveryday(energy, image);
    return counted ? [sayEveryday(counted)] : [];
  });
  return new Set([...[energy, ...carbons, water].flatMap(writings), ...images]);
}

function writings(quantity: Parameters<typeof formatCentral>[0]): string[] {
  const { low, high, unit } = formatQuantity(quantity);
  const bounds = [low, high].map((value) => `${value}\u00a0${unit}`);
  return [formatCentral(quantity), formatBounds(quantity), formatRange(quantity), ...bounds];
}

function seen(html: string): string {
  return html.replace(/<span class="unseen">[\s\S]*?<\/span>/g, '').replace(/<[^>]*>/g, '');
}

function text(html: string): string {
  return html.replace(/<!--.*?-->/g, '').replace(/<[^>]*>/g, '');
}
