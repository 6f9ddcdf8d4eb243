import type { Element, ElementContent } from 'hast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import type { Source } from '#core/guide/figure.ts';
import type { BlockKind, Citation } from '#core/guide/prose.ts';
import { signs } from '#core/guide/sign.ts';
import {
  type NumberContext,
  writeFigureDirective,
  writeRatioDirective,
  writeUseDirective,
} from './number-directives.ts';

/** Context of directives: what they may name, and where faults and citations go. */
export interface DirectiveContext {
  readonly numbers: NumberContext;
  readonly sources: ReadonlyMap<string, Source>;
  readonly drawings: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  readonly fault: (message: string, line?: number) => void;
  /** Told where each number comes from, so that the page can list it; gives its number in that list, from 1. */
  readonly cite: (citation: Citation) => number;
  /** Told of each work that the page cites. */
  readonly citeSource: (source: Source) => void;
  /** The anchor of a passage, from its words: each block has one, so that it can be found, kept and shared. */
  readonly nameAnchor: (words: string) => string;
}

type Directive = ContainerDirective | LeafDirective | TextDirective;
type Writer = (directive: Directive, context: DirectiveContext) => void;

/** Turns one Markdown directive into the HTML it stands for, or reports what is wrong with it. */
export function writeDirective(directive: Directive, context: DirectiveContext): void {
  const writer = writers[directive.name];
  const line = directive.position?.start.line;
  if (!writer) {
    const known = Object.keys(writers).join(', ');
    context.fault(
      `« :${directive.name} » n’existe pas : les formes connues sont ${known}. Pour un deux-points suivi d’une lettre, mettez une espace`,
      line,
    );
    return;
  }
  writer(directive, context);
}

const writers: Readonly<Record<string, Writer>> = {
  chiffre: number(writeFigureDirective),
  usage: number(writeUseDirective),
  rapport: number(writeRatioDirective),
  source: writeSource,
  en: (directive) => become(directive, 'span', { lang: 'en' }),
  retenir: block('keep', 'À retenir'),
  cas: block('case', 'Un cas'),
  attention: block('beware', signs.avoid.word, true),
  geste: block('gesture', signs.do.word),
  chemins: block('ways', 'Par où passer'),
  dessin: writeDrawing,
  tableau: writeTable,
  document: writeDocument,
};

/** A number, linked to where it comes from. */
function number(write: typeof writeFigureDirective): Writer {
  return (directive, context) => {
    const line = directive.position?.start.line;
    const fault = (message: string) => context.fault(message, line);
    const written = write(directive, { ...context, fault });
    if (written) become(directive, 'a', written.properties, written.children);
  };
}

/** « (CNIL, 2024) », a link to the work, that opens in place. */
function writeSource(directive: Directive, context: DirectiveContext): void {
  const id = textOf(directive);
  const source = context.sources.get(id);
  if (!source) {
    const remedy = 'ajoutez-la à content/sources.yaml, ou corrigez le nom';
    context.fault(`source inconnue « ${id} » : ${remedy}`, directive.position?.start.line);
    return;
  }
  context.citeSource(source);
  const name = `(${source.short ?? source.authors}, ${source.year})`;
  const link = { href: `/sources/#source-${id}`, className: ['cite'], 'data-note': `ouvrage-${id}` };
  become(directive, 'a', link, [{ type: 'text', value: name }]);
}

/** A box with its title; one whose title is the word of its sign takes no other. */
function block(kind: BlockKind, defaultTitle: string, isSigned = false): Writer {
  return (directive, context) => {
    const [first] = directive.children;
    const hasLabel = first?.type === 'paragraph' && first.data && 'directiveLabel' in first.data;
    if (hasLabel && isSigned) {
      context.fault(
        `« :${directive.name} » ne prend pas de titre : c’est son signe`,
        directive.position?.start.line,
      );
    } else if (hasLabel) {
      first.data = { ...first.data, hName: 'h2' };
    } else if (directive.type === 'containerDirective') {
      const children = [{ type: 'text' as const, value: defaultTitle }];
      directive.children.unshift({ type: 'heading', depth: 2, children });
    }
    become(directive, 'section', { id: context.nameAnchor(defaultTitle), className: ['block', kind] });
  };
}

/** Leaves a slot that `pages` fills, since a drawing is made from figures and not by Markdown. */
function writeDrawing(directive: Directive, context: DirectiveContext): void {
  const name = textOf(directive);
  const line = directive.position?.start.line;
  const alternative = directive.attributes?.alt ?? '';
  if (!context.drawings.has(name)) {
    context.fault(`dessin inconnu « ${name} » : ${[...context.drawings].join(', ')}`, line);
  }
  if (!alternative) context.fault(`dessin « ${name} » sans texte de remplacement : ajoutez {alt="…"}`, line);
  become(directive, 'div', { 'data-drawing': name, 'data-alt': alternative }, []);
}

/** Leaves a slot that `pages` fills with the cards of a dated table. */
function writeTable(directive: Directive, context: DirectiveContext): void {
  const id = textOf(directive);
  if (!context.tables.has(id)) {
    const known = [...context.tables].join(', ');
    context.fault(
      `tableau inconnu « ${id} » : écrivez content/tables/${id}.yaml, ou prenez ${known}`,
      directive.position?.start.line,
    );
  }
  become(directive, 'div', { 'data-table': id }, []);
}

/** Leaves a link that is filled once the page is cut into passages, since a document is made of one of them. */
function writeDocument(directive: Directive, { fault }: DirectiveContext): void {
  const name = directive.attributes?.fichier ?? '';
  const section = directive.attributes?.section ?? '';
  const line = directive.position?.start.line;
  if (!/^[a-z0-9-]+$/.test(name) || !section) {
    fault('document sans section ou sans nom : écrivez {section="Le titre" fichier="un-nom"}', line);
    return;
  }
  become(directive, 'a', { 'data-document': name, 'data-section': section, 'data-line': line });
}

function become(
  directive: Directive,
  hName: string,
  hProperties: Element['properties'],
  hChildren?: ElementContent[],
): void {
  directive.data = { ...directive.data, hName, hProperties, ...(hChildren ? { hChildren } : {}) };
}
