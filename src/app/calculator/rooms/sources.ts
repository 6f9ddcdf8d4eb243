import { factors } from 'virtual:figures';
import { estimate } from '#core/impact/estimate.ts';
import type { Use } from '#core/impact/use.ts';
import { readPage } from '../../ui/read-page.ts';

/** A figure that an estimate rests on: its id, and its name with its value as its note gives them. */
export interface NamedFigure {
  readonly id: string;
  readonly name: string;
}

/**
 * The figures that this use rests on, in the order in which they serve, then that of its everyday image. Their
 * notes come from the page of sources, kept offline, to the foot of this one, where a tap on a number finds
 * them; where that page cannot be had, a figure has its id for a name, and its link leads there.
 */
export async function figuresOf(use: Use, image: string | undefined): Promise<readonly NamedFigure[]> {
  const ids = [...estimate(use, factors).figures, ...(image ? [image] : [])];
  await bringNotes(ids.filter((id) => !noteOf(id)));
  return ids.map((id) => ({ id, name: noteOf(id)?.querySelector('dt')?.textContent ?? id }));
}

async function bringNotes(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const page = await readPage(`${import.meta.env.BASE_URL}sources/`);
  for (const id of ids) {
    const entry = page?.getElementById(id);
    if (!entry || noteOf(id)) continue;
    const note = document.importNode(entry, true);
    note.id = `chiffre-${id}`;
    document.querySelector('.cited dl')?.append(note);
  }
}

function noteOf(id: string): HTMLElement | null {
  return document.getElementById(`chiffre-${id}`);
}
