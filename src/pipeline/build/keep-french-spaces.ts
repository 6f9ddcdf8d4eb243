interface JsxText {
  value: string;
  extra?: Record<string, unknown>;
}

/** The part of Babel's paths that is used here. */
interface ProgramPath {
  traverse(visitor: { JSXText(path: { readonly node: JsxText }): void }): void;
}

/**
 * A Babel plugin for whatever compiles JSX with Solid: its compiler folds every white space of a text into a
 * plain one, the unbreakable spaces of French among them. Written as entities, they come through. It works on
 * the whole file before Solid sees its first element.
 */
export function keepFrenchSpaces() {
  return {
    name: 'keep-french-spaces',
    visitor: {
      Program(program: ProgramPath) {
        program.traverse({
          JSXText({ node }) {
            const raw = typeof node.extra?.raw === 'string' ? node.extra.raw : node.value;
            node.extra = { ...node.extra, raw: asEntities(raw) };
          },
        });
      },
    },
  };
}

function asEntities(text: string): string {
  return text.replaceAll('\u00a0', '&nbsp;').replaceAll('\u202f', '&#8239;');
}
