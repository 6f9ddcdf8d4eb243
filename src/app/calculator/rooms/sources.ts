import { factors } from 'virtual:figures';
import { estimate } from '#core/impact/estimate.ts';
import type { Use } from '#core/impact/use.ts';

/** A figure that an estimate rests on: its id, and its name with its value and date as the page notes them. */
export interface NamedFigure {
  readonly id: string;
  readonly name: string;
}

/**
 * The figures that this use rests on, in the order in which they serve, then that of its everyday image; named
 * by the notes of the page.
 */
export function figuresOf(use: Use, image: string | undefined): readonly NamedFigure[] {
  return [...estimate(use, factors).figures, ...(image ? [image] : [])].map((id) => ({
    id,
    name: document.querySelector(`#chiffre-${CSS.escape(id)} dt`)?.textContent ?? id,
  }));
}
