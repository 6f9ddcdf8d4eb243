import type { Nodes, Parents, Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { type Figure, quantityOf, type Source } from '#core/guide/figure.ts';
import { type Activity, nameOf } from '#core/impact/activity.ts';
import type { Report } from './faults.ts';
import { type Names, namesIn } from './read-formula.ts';

/** Context of the rule « one thing, one number ». */
export interface UseRules {
  readonly names: Names;
  readonly sources: ReadonlyMap<string, Source>;
  /** Ids of the figures that the factors rest on. */
  readonly coefficients: ReadonlySet<string>;
  /** Ids of the figures that are computed from others. */
  readonly computed: ReadonlySet<string>;
}

/**
 * A page gives a use no other value than the calculator's: a published measure of one is cited with the name of
 * who says it, a coefficient is not cited for what it gives, and no value is typed.
 */
export function checkUses(
  page: Root,
  rules: UseRules,
  fault: (message: string, line?: number) => void,
): void {
  visit(page, (node) => {
    // A row of a table is read whole: who measured may stand in the cell beside.
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableRow') return;
    const line = node.position?.start.line;
    const { words, cited } = readBlock(node);
    const typed = findTypedValue(words);
    if (typed) fault(typedValueFault(typed), line);
    for (const id of cited) {
      const wrong = findWrongValue(id, words, rules);
      if (wrong) fault(wrong, line);
    }
  });
}

/** No text that is no page types the value of a use either: a definition, a card, a note of the calculator. */
export function checkTexts(file: string, texts: readonly string[], report: Report): void {
  for (const typed of texts.flatMap((text) => findTypedValue(text) ?? [])) {
    report({ file, message: typedValueFault(typed) });
  }
}

/** « 0,31 Wh », « 470 réponses ordinaires », « 12 g CO2e »: what only a computed number should say. */
function findTypedValue(words: string): string | undefined {
  return /\d[\d\s.,]*(?:(?:[mkMGT]?Wh|[mk]?g\s?CO2e?|[mc]L)(?![\p{L}\d])|(?:kilo)?watt-?heures?|réponses ordinaires)/u
    .exec(words)?.[0]
    .replace(/\s+/g, ' ');
}

function typedValueFault(typed: string): string {
  return `« ${typed} » est tapé à la main : écrivez :usage[…], :rapport[…] ou :chiffre[…], et la valeur suivra le calcul`;
}

/** No figure bears the name of the ordinary answer, but for the model's own. */
export function checkFigureNames(
  { names, coefficients, computed }: UseRules,
  activities: readonly Activity[],
  report: Report,
): void {
  const ordinary = activities.find((activity) => activity.ordinary);
  if (!ordinary) return;
  // « réponse ordinaire »: whatever stands before it.
  const words = nameOf(ordinary)
    .replace(/^Une? /, '')
    .toLowerCase();
  for (const figure of names.figures.values()) {
    const { id, label } = figure;
    if (!quantityOf(figure) || coefficients.has(id) || computed.has(id)) continue;
    if (!label.toLowerCase().includes(words)) continue;
    report({
      file: `content/figures/${id}.yaml`,
      message: `« ${label} » porte le nom d’un usage, que le calcul compte seul : dites dans « label » qui a mesuré quoi`,
    });
  }
}

/** Matches a « per » that counts one use. */
const oneUse =
  /^(réponse|requête|image|vidéo|clip|message|session|conversation|affiche|événement|mois|heure de son)(?!\p{L})/u;

function findWrongValue(
  id: string,
  words: string,
  { names, sources, coefficients, computed }: UseRules,
): string | undefined {
  const figure = names.figures.get(id);
  if (!figure || computed.has(id) || !quantityOf(figure) || !oneUse.test(figure.per ?? '')) return undefined;
  if (coefficients.has(id)) {
    return `« ${id} » est un coefficient, pas la valeur d’un usage : écrivez :usage[…], que le calcul donne`;
  }
  const sayers = sayersOf(figure, sources);
  // That it has no known source is told where it is read.
  if (sayers.length === 0 || sayers.some((name) => words.includes(name))) return undefined;
  return `« ${id} » est une mesure publiée, pas la valeur d’un usage : dans la même phrase, nommez qui la publie (${sayers.slice(0, 2).join(', ')}), ou écrivez :usage[…]`;
}

/** Names by which a page may cite who published a figure: « Microsoft », « ML.ENERGY », « Couch ». */
function sayersOf({ sources: ids }: Figure, sources: ReadonlyMap<string, Source>): string[] {
  const names = ids.flatMap((id) => {
    const { authors = '', short } = sources.get(id) ?? {};
    if (short) return short.split(/, (?:par )?| et (?!al)/);
    // « Simon P. Couch », « Jegham, Luccioni (Sustainable AI Group) »: surnames, and the group.
    return authors
      .split(/[,()]/)
      .map((name) => /^\p{Lu}\S+ (?:\S+ )?(\p{Lu}\p{Ll}+)$/u.exec(name.trim())?.[1] ?? name);
  });
  return [...new Set(names.map((name) => name.replace(/ et al\.?$/, '').trim()).filter(Boolean))];
}

/** The words of a block, as a reader sees them but for its numbers, and the ids that its numbers name. */
function readBlock(block: Parents): { words: string; cited: string[] } {
  const cited: string[] = [];
  const read = (node: Nodes): string => {
    if (isNumber(node)) {
      cited.push(...textOf(node).split('/').flatMap(namesIn));
      return '…';
    }
    if (node.type === 'inlineCode') return '';
    if ('children' in node) return node.children.map(read).join('');
    return 'value' in node ? node.value : '';
  };
  return { words: block.children.map(read).join(block.type === 'tableRow' ? ' ' : ''), cited };
}

function isNumber(node: Nodes): node is TextDirective {
  return node.type === 'textDirective' && ['chiffre', 'usage', 'rapport'].includes(node.name);
}
