import type { Element, ElementContent } from 'hast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import type { Figure, Unit } from '#core/impact/figure.ts';
import { type FigureForm, figureForms, writeFigure, writeRatio } from './write-figure.ts';

/** What directives may name, and where their faults and findings go. */
export interface DirectiveContext {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly drawings: ReadonlySet<string>;
  readonly fault: (message: string, line?: number) => void;
  /** Told of each figure the page shows, so that the page can list its sources. */
  readonly cite: (figure: Figure) => void;
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
  chiffre: writeFigureDirective,
  rapport: writeRatioDirective,
  en: (directive) => become(directive, 'span', { lang: 'en' }),
  retenir: block('keep', 'À retenir'),
  cas: block('case', 'Un cas'),
  attention: block('beware', 'À éviter'),
  geste: block('gesture', 'À faire'),
  dessin: writeDrawing,
};

function writeFigureDirective(directive: Directive, context: DirectiveContext): void {
  const id = textOf(directive);
  const figure = find(id, directive, context);
  if (!figure) return;
  const { forme = 'centre', unite, precision } = directive.attributes ?? {};
  const digits = precision ? Number(precision) : undefined;
  if (!isForm(forme)) {
    context.fault(
      `forme inconnue « ${forme} » pour le chiffre ${id} : ${figureForms.join(', ')}`,
      directive.position?.start.line,
    );
    return;
  }
  const unit = context.units.get(figure.unit);
  if (!unit) return;
  context.cite(figure);
  link(directive, [id], writeFigure(figure, unit, { form: forme, bare: unite === 'non', digits }));
}

function writeRatioDirective(directive: Directive, context: DirectiveContext): void {
  const [over = '', under = ''] = textOf(directive).split('/');
  const first = find(over, directive, context);
  const second = find(under, directive, context);
  if (!first || !second) return;
  context.cite(first);
  context.cite(second);
  const { precision } = directive.attributes ?? {};
  link(directive, [over, under], writeRatio(first, second, precision ? Number(precision) : undefined));
}

function find(id: string, directive: Directive, { figures, fault }: DirectiveContext): Figure | undefined {
  const figure = figures.get(id);
  if (!figure)
    fault(
      `chiffre inconnu « ${id} » : écrivez content/figures/${id}.yaml, ou corrigez le nom`,
      directive.position?.start.line,
    );
  return figure;
}

function isForm(form: string | null | undefined): form is FigureForm {
  return figureForms.some((known) => known === form);
}

/** A number and its unit are one link to their source; the page's script opens that source in place. */
function link(directive: Directive, ids: readonly string[], children: ElementContent[]): void {
  become(
    directive,
    'a',
    { href: `/sources/#${ids[0]}`, className: ['figure'], 'data-figure': ids.join(' ') },
    children,
  );
}

function block(className: string, defaultTitle: string): Writer {
  return (directive) => {
    const [first] = directive.children;
    const hasLabel = first?.type === 'paragraph' && first.data && 'directiveLabel' in first.data;
    if (hasLabel && first.type === 'paragraph') {
      first.data = { ...first.data, hName: 'h2' };
    } else if (directive.type === 'containerDirective') {
      directive.children.unshift({
        type: 'heading',
        depth: 2,
        children: [{ type: 'text', value: defaultTitle }],
      });
    }
    become(directive, 'section', { className: ['block', className] });
  };
}

/** Leaves a place that `pages` fills, since a drawing is made from figures and not by Markdown. */
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

function become(
  directive: Directive,
  hName: string,
  hProperties: Element['properties'],
  hChildren?: ElementContent[],
): void {
  directive.data = { ...directive.data, hName, hProperties, ...(hChildren ? { hChildren } : {}) };
}
