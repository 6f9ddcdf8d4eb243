import type { OfferedDocument, Passage } from '#core/guide/prose.ts';
import type { Site } from '#core/guide/site.ts';
import { elementOf, text } from '#core/guide/tree.ts';
import { typeset } from './french-typography.ts';
import { findUnwritable, writeRtf } from './write-rtf.ts';

/** A document to edit, of the passage of a page under this heading; nothing when a fault was reported. */
export function makeDocument(
  name: string,
  passages: readonly Passage[],
  heading: string,
  fault: (message: string) => void,
): OfferedDocument | undefined {
  const passage = passages.find(({ kind, title }) => kind === 'heading' && title === heading);
  const unwritable = findUnwritable(passage?.nodes ?? []);
  if (!passage) fault(`document « ${name} » : aucun titre de cette page ne porte ce nom`);
  else if (unwritable)
    fault(
      `document « ${name} » : du texte, du gras et des listes seulement, pas « ${frenchNames[unwritable] ?? unwritable} »`,
    );
  else {
    const title = elementOf('h2', {}, [text(passage.title)]);
    return { path: `documents/${name}.rtf`, text: writeRtf([title, ...passage.nodes, licenceLine]) };
  }
  return undefined;
}

/** Every document that a page of the site offers. */
export function offeredDocuments({ parts, sheets, notices }: Site): OfferedDocument[] {
  const pages = [...parts.flatMap((part) => part.pages), ...sheets, ...notices.values()];
  return pages.flatMap(({ documents }) => documents);
}

/** Names of elements for writers, by tag. */
const frenchNames: Readonly<Record<string, string>> = {
  a: 'lien',
  div: 'dessin ou tableau',
  em: 'italique',
  img: 'image',
  pre: 'demande à copier',
  table: 'tableau',
};

/** The licence of the text goes with it. */
const licenceLine = elementOf('p', {}, [
  text(typeset('Modèle de Terrain, licence CC BY-SA 4.0 : à reprendre et à changer.')),
]);
