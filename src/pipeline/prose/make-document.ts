import type { Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { OfferedDocument } from '#core/guide/prose.ts';
import type { Site } from '#core/guide/site.ts';
import { typeset } from './french-typography.ts';
import { findUnwritable, writeRtf } from './write-rtf.ts';

/** A document to edit, of the section of a page under this heading; nothing when a fault was reported. */
export function makeDocument(
  name: string,
  page: Root,
  heading: string,
  fault: (message: string) => void,
): OfferedDocument | undefined {
  const section = sectionOf(page, heading);
  const unwritable = findUnwritable(section);
  if (section.length === 0) fault(`document « ${name} » : aucun titre de cette page ne porte ce nom`);
  else if (unwritable)
    fault(`document « ${name} » : du texte, du gras et des listes seulement, pas « ${unwritable} »`);
  else return { path: `documents/${name}.rtf`, text: writeRtf([...section, licenceLine]) };
  return undefined;
}

/** Every document that a page of the site offers. */
export function offeredDocuments({ parts, sheets, notices }: Site): OfferedDocument[] {
  const pages = [...parts.flatMap((part) => part.pages), ...sheets, ...notices.values()];
  return pages.flatMap(({ documents }) => documents);
}

/** A heading and what follows it, up to the next heading or block. */
function sectionOf({ children }: Root, title: string): RootContent[] {
  const start = children.findIndex((node) => node.type === 'heading' && textOf(node) === title);
  if (start < 0) return [];
  const length = children
    .slice(start + 1)
    .findIndex((node) => node.type === 'heading' || node.type.endsWith('Directive'));
  return children.slice(start, length < 0 ? undefined : start + 1 + length);
}

/** The licence of the text goes with it. */
const licenceLine: RootContent = {
  type: 'paragraph',
  children: [
    { type: 'text', value: typeset('Modèle de Terrain, licence CC BY-SA 4.0 : à reprendre et à changer.') },
  ],
};
