import { factors } from 'virtual:figures';
import { estimate } from '#core/impact/estimate.ts';
import type { Use } from '#core/impact/use.ts';
import { explainMissing, type LoadedPart } from '../../ui/load-part.ts';
import { readPage } from '../../ui/read-page.ts';

/** A figure that an estimate rests on: its id, and its name with its value as its note gives them. */
export interface NamedFigure {
  readonly id: string;
  readonly name: string;
}

/**
 * The figures that this use rests on, in the order in which they serve, then that of its everyday image. Their
 * notes come from the page of sources, kept offline, to the foot of this one, where a tap on a number finds
 * them.
 */
export async function namedFiguresOf(
  use: Use,
  image: string | undefined,
): Promise<LoadedPart<readonly NamedFigure[]>> {
  const ids = [...estimate(use, factors).figures, ...(image ? [image] : [])];
  const unknown = ids.filter((id) => !noteOf(id));
  if (unknown.length > 0) {
    const page = await readPage(`${import.meta.env.BASE_URL}sources/`);
    if (!page) return { ok: false, trouble: await explainMissing() };
    bringNotes(page, unknown);
  }
  return {
    ok: true,
    value: ids.map((id) => ({ id, name: noteOf(id)?.querySelector('dt')?.textContent ?? id })),
  };
}

function bringNotes(page: Document, ids: readonly string[]): void {
  for (const id of ids) {
    const entry = page.getElementById(id);
    if (!entry || noteOf(id)) continue;
    const note = document.importNode(entry, true);
    note.id = `chiffre-${id}`;
    document.querySelector('.cited dl')?.append(note);
  }
}

function noteOf(id: string): HTMLElement | null {
  return document.getElementById(`chiffre-${id}`);
}
