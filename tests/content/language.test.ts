import { expect, test } from 'vitest';
import { cellWords } from '#core/guide/cell-words.ts';
import { counted, frenchText, pages, site, typedText } from './the-text.ts';

/** English words that are not French: each is written `:en[…]`, or the voice mangles it. */
const english = [
  'backup',
  'batch',
  'benchmark',
  'best of',
  'big data',
  'brainstorming',
  'chatbot',
  'checklist',
  'cloud',
  'copyright',
  'dataset',
  'deadline',
  'deepfake',
  'deep learning',
  'download',
  'embedding',
  'fact-checking',
  'fake news',
  'feedback',
  'few-shot',
  'fine-tuning',
  'flyer',
  'followers?',
  'greenwashing',
  'guardrail',
  'jailbreak',
  'leaderboard',
  'low-tech',
  'machine learning',
  'mainstream',
  'newsletter',
  'offline',
  'online',
  'open data',
  'open source',
  'open weights?',
  'opt-in',
  'opt-out',
  'overview',
  'phishing',
  'posts?',
  'prompt',
  'prompting',
  'scraping',
  'screenshot',
  'shadow IT',
  'sharing',
  'smart',
  'system prompt',
  'template',
  'threads?',
  'token',
  'training',
  'update',
  'upload',
  'watermark',
  'workflow',
  'workshop',
];

/**
 * English words that a French dictionary now gives, and a French voice says: clip, podcast, scan, scanner,
 * smartphone, story, web. They stand in the text as they are. So do names of products and of organisations.
 */
const word = new RegExp(
  `(?<![\\p{L}-])(?:${english.map((form) => `${form}s?`).join('|')})(?![\\p{L}-])`,
  'giu',
);

/** Names that hold an English word. */
const names = /Activist Checklist/g;

test('English words are marked as English', () => {
  const unmarked = pages.flatMap((page) =>
    [...frenchText(page).replace(names, '').matchAll(word)].map(([found]) => `${page.slug}: ${found}`),
  );
  const marked = pages.reduce((sum, { html }) => sum + (html.match(/<span lang="en">/g)?.length ?? 0), 0);
  console.log(`English words: ${marked} marked, ${unmarked.length} unmarked`);
  expect(unmarked, 'write :en[…] around it').toEqual([]);
});

/** In capitals, and no acronym: the three sheets of the workshop, a stamp, a part of the name « ML.ENERGY ». */
const capitals = new Set(['SANS', 'AVEC', 'PRÉCAUTION', 'FAUX', 'ENERGY']);

test('every acronym of the text is in the glossary', () => {
  const known = new Set(site.glossary.flatMap(({ term, also }) => [term, ...also]).flatMap(piecesOf));
  const unknown = new Map<string, string>();
  for (const page of counted) {
    for (const [acronym] of typedText(page).matchAll(/(?<!\p{L})\p{Lu}{3,}(?!\p{L})/gu)) {
      if (!known.has(acronym) && !capitals.has(acronym)) unknown.set(acronym, page.slug);
    }
  }
  console.log(`acronyms without a glossary entry: ${unknown.size}`);
  expect(known.size).toBeGreaterThan(40);
  expect([...unknown].map(([acronym, slug]) => `${slug}: ${acronym}`)).toEqual([]);
});

function piecesOf(term: string): string[] {
  return term.split(/[\s()]+/);
}

test('no word is cut by a median point', () => {
  const cut = pages.flatMap(({ slug, html }) =>
    [...html.matchAll(/\p{L}+[·•‧]\p{L}+/gu)].map(([found]) => `${slug}: ${found}`),
  );
  console.log(`median points: ${cut.length}`);
  expect(cut).toEqual([]);
});

/** Where « coûter » is about money, or a word of the draft that is quoted. */
const aboutMoney: readonly RegExp[] = [
  /la haute qualité coûte|Un portrait coûte/g,
  /Les coûts des modèles libres/g,
];

test('electricity is consumed: what costs is paid for', () => {
  const costly = pages.flatMap((page) => {
    const text = aboutMoney.reduce((left, pattern) => left.replace(pattern, '…'), frenchText(page));
    return [...`${page.summary} ${text}`.matchAll(/.{0,40}(?<!\p{L})coût.{0,20}/gu)].map(
      ([words]) => `${page.slug}: ${words}`,
    );
  });
  expect(costly).toEqual([]);
});

test('the size of a picture is counted in pixels', () => {
  const cells = [...site.tables.values()].flatMap(({ id, rows }) =>
    rows.flatMap(({ name, cells }) =>
      cells.map(({ value }) => ({ place: `${id}: ${name}`, value: cellWords(value) })),
    ),
  );
  const points = [...cells, ...pages.map((page) => ({ place: page.slug, value: frenchText(page) }))].filter(
    ({ value }) =>
      /(?:\d|millions?|peu|plus) (?:de )?points(?! par pouce)(?!\p{L})/u.test(value.replace(/\s/g, ' ')),
  );
  expect(points.map(({ place }) => place)).toEqual([]);
  expect(
    cells.some(({ value }) => value.includes('1819\u202f×\u202f2551') || /2551.pixels/.test(value)),
  ).toBe(true);
});
