import type { Citation } from '#core/guide/prose.ts';

/** The anchor of the note that says where a number comes from, the same on every page that shows it. */
export function noteId(citation: Citation): string {
  switch (citation.kind) {
    case 'figure':
      return `chiffre-${citation.figure.id}`;
    case 'use':
      return `chiffre-usage-${citation.use.id}`;
    case 'ratio':
      return `chiffre-rapport-${citation.ratio.id}`;
  }
}
