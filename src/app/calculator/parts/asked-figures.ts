import { createEffect, createSignal } from 'solid-js';
import type { Use } from '#core/impact/use.ts';
import { makeLatest } from '../../ui/latest.ts';
import type { LoadedPart } from '../../ui/load-part.ts';
import type { FailedTap } from '../../ui/tap.ts';
import { type NamedFigure, namedFiguresOf } from './sources.ts';

/** The answer whose figures are asked for. */
export interface Answered {
  readonly use: Use;
  /** Id of the figure behind the everyday image. */
  readonly image: string | undefined;
}

/** Finds the figures that an answer rests on. */
export type FindFigures = (answered: Answered) => Promise<LoadedPart<readonly NamedFigure[]>>;

/** The figures of the answer on screen, while they are asked for: never those of another, whichever comes first. */
export function createAskedFigures(
  answered: () => Answered,
  isAsked: () => boolean,
  find: FindFigures = ({ use, image }) => namedFiguresOf(use, image),
) {
  const [figures, setFigures] = createSignal<readonly NamedFigure[]>([]);
  const [failed, setFailed] = createSignal<FailedTap>();
  const ask = makeLatest();
  const look = async (wanted: Answered) => {
    const isStillAsked = ask();
    setFailed();
    // Names already fetched come before the next frame: the list does not blink.
    const found = await find(wanted);
    if (!isStillAsked()) return;
    setFigures(found.ok ? found.value : []);
    setFailed(found.ok ? undefined : { trouble: found.trouble, retry: () => void look(wanted) });
  };
  createEffect(() => {
    const wanted = answered();
    setFigures([]);
    if (isAsked()) return void look(wanted);
    setFailed();
    ask();
  });
  return { figures, failed };
}
