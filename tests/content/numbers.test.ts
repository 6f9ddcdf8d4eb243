import { expect, test } from 'vitest';
import { counted, pages, site, typedText } from './the-text.ts';

const months = '(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)';

/** Digits that may be typed: they are names, dates or choices, not facts that a correction could change. */
const allowed: readonly RegExp[] = [
  // A law: « articles 226-8 et 226-8-1 », « (UE) 2016/679 ».
  /\barticles? \d[\d-]*(?:(?:, | et )\d[\d-]*)*/gi,
  /\(UE\) \d{4}\/\d+/g,
  // A year; a day of a month, with its month or without.
  /\b(?:1[89]|20)\d\d\b/g,
  new RegExp(`\\b\\d{1,2}(?:er)? ${months}\\b`, 'g'),
  /\ble \d{1,2}\b/g,
  // An hour: 14 h, 9 h 12, 16 heures.
  /\b\d{1,2} (?:heures|h(?: \d\d)?)\b/g,
  // A help line.
  /\b3018\b/g,
  // A size of paper, the shape of a picture.
  /\bA[2-7]\b/g,
  /\b\d{1,2}:\d{1,2}\b/g,
  // A version of Terrain, as a heading.
  /(?<=¶ )Version \d+\.\d+\.\d+(?= ¶)/g,
  // A name: of a model, of a way to compress it, of a program, of a unit.
  /\b(?:GPT-\d|Llama \d\.\d \d+B|Q4|mat2|CO2e?)\b/g,
  // How long a text is, in a request or in a story: its writer decides.
  /\b\d+ (?:mots|signes|pages|sur une face)\b/g,
  /\bpages \d+ à \d+\b/g,
  // A rank: a step, a card, a line of the charter, a point of a numbered request.
  /(?:étape|geste|ligne|carte) \d+\b/gi,
  /(?<=^|¶ |«|\. )\d{1,2}\. /g,
  /(?<=^|¶ )\d{1,2} :/g,
  // The workshop: its length, who fits in, its minutes.
  /\b45 minutes\b/g,
  /\b\d+ à \d+(?: personnes\b|(?= ¶))/g,
  // What a document weighs: the build counts it.
  /\(document RTF, \d+ ko\)/g,
  // A rumour, quoted alone on its line to be corrected under it.
  /(?<=^|¶ )« [^»]*» ?(?=¶)/g,
];

const notices = pages.filter(({ slug }) => site.notices.has(slug) && slug !== 'methode');

test('no number is typed where a figure should stand', () => {
  const typed = [...counted, ...notices].flatMap((page) => {
    const left = allowed.reduce((text, pattern) => text.replace(pattern, '…'), typedText(page));
    return [...left.matchAll(/.{0,30}\d[\d.,]*.{0,20}/g)].map(([words]) => `${page.slug}: ${words}`);
  });
  console.log(`numbers typed outside figures: ${typed.length}`);
  expect(typed, 'make it a figure in content/figures, or write a simple count in letters').toEqual([]);
});
