import { activities } from 'virtual:guide';
import { createRoot, createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { type LoadedPart, ourFault } from '../../ui/load-part.ts';
import { type Answered, createAskedFigures } from './asked-figures.ts';
import type { NamedFigure } from './sources.ts';

const [first, second] = activities.map(({ use }): Answered => ({ use, image: undefined }));
if (!first || !second) throw new Error('no activities');

type Found = LoadedPart<readonly NamedFigure[]>;

/** The list of figures, and answers that come when the test says so. */
function openList() {
  const waiting = new Map<Answered, (found: Found) => void>();
  const [answered, setAnswered] = createSignal<Answered>(first as Answered);
  const [isAsked, setAsked] = createSignal(true);
  const list = createRoot(() =>
    createAskedFigures(answered, isAsked, (wanted) => {
      return new Promise((resolve) => waiting.set(wanted, resolve));
    }),
  );
  return {
    list,
    setAnswered,
    setAsked,
    async arrive(wanted: Answered, found: Found) {
      waiting.get(wanted)?.(found);
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

const found = (name: string): Found => ({ ok: true, value: [{ id: name, name }] });
const names = (figures: readonly NamedFigure[]) => figures.map(({ name }) => name);

test('sources that come once another answer is on screen are not shown under it', async () => {
  const { list, setAnswered, arrive } = openList();
  setAnswered(second);
  await arrive(second, found('second'));
  await arrive(first, found('first'));
  expect(names(list.figures())).toEqual(['second']);
});

test('while the sources of another answer are awaited, those of the one before are gone', async () => {
  const { list, setAnswered, arrive } = openList();
  await arrive(first, found('first'));
  expect(names(list.figures())).toEqual(['first']);
  setAnswered(second);
  expect(list.figures()).toEqual([]);
});

test('sources that come once the list was folded are not shown', async () => {
  const { list, setAsked, arrive } = openList();
  setAsked(false);
  await arrive(first, found('first'));
  expect(list.figures()).toEqual([]);
});

test('sources that cannot be had are said so, and asked for again', async () => {
  const { list, arrive } = openList();
  await arrive(first, { ok: false, trouble: ourFault });
  expect(list.failed()?.trouble).toBe(ourFault);
  list.failed()?.retry();
  await arrive(first, found('first'));
  expect(list.failed()).toBeUndefined();
  expect(names(list.figures())).toEqual(['first']);
});
