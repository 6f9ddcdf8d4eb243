import { factors } from 'virtual:figures';
import { activities } from 'virtual:guide';
import { createRoot, createSignal, getOwner, onCleanup } from 'solid-js';
import type { UseLine } from '#core/calculator/comparison.ts';
import type { KeptLine } from '#core/calculator/kept-use.ts';
import { nameUse } from '#core/calculator/name-use.ts';
import { type CalculatorState, createCalculator, untouched } from '../calculator-state.ts';

/** A use to set, in a basket or a comparison, and what it is called. */
export interface Line {
  readonly calculator: CalculatorState;
  /** The name that it came with, until one changes the use. */
  readonly name: () => string;
  /** State to keep in a draft. */
  readonly kept: () => KeptLine;
}

/** A line that was taken out, and where it was. */
export interface Removed {
  readonly line: Line;
  readonly at: number;
}

/** The lines of a basket or a comparison. */
export type Lines = ReturnType<typeof createLines>;

/** Uses to set one by one, `most` of them. What they compute goes with the panel that they are shown in. */
export function createLines(initial: readonly UseLine[], most: number) {
  const owner = getOwner();
  const closings: (() => void)[] = [];
  onCleanup(() => {
    for (const close of closings) close();
  });
  const make = (kept: KeptLine) =>
    createRoot((close) => {
      closings.push(close);
      return makeLine(kept);
    }, owner);
  const [all, setAll] = createSignal<readonly Line[]>(initial.map((one) => make(untouchedLine(one))));
  const [removed, setRemoved] = createSignal<Removed>();
  const canAdd = () => all().length < most;
  const show = (lines: readonly KeptLine[]) => {
    setAll(lines.map(make));
    setRemoved();
  };
  return {
    all,
    canAdd,
    /** The last line taken out, until it is put back, its place is taken, or the lines are others. */
    removed: () => (canAdd() ? removed() : undefined),
    uses: () => all().map(({ calculator }) => calculator.use()),
    /** Uses and names of the lines, to keep under a name. */
    named: (): readonly UseLine[] =>
      all().map(({ calculator, name }) => ({ name: name(), use: calculator.use() })),
    /** State of the lines to keep in a draft. */
    kept: () => all().map((line) => line.kept()),
    show,
    open: (uses: readonly UseLine[]) => show(uses.map(untouchedLine)),
    add: (use: UseLine) => setAll([...all(), make(untouchedLine(use))]),
    remove(line: Line): void {
      setRemoved({ line, at: all().indexOf(line) });
      setAll(all().filter((other) => other !== line));
    },
    putBack({ line, at }: Removed): void {
      setAll(all().toSpliced(at, 0, line));
      setRemoved();
    },
  };
}

/** A line of which nobody has typed anything. */
export function untouchedLine({ name, use }: UseLine): KeptLine {
  return { name, ...untouched(use) };
}

function makeLine({ name: given, ...kept }: KeptLine): Line {
  const calculator = createCalculator(kept.use);
  calculator.show(kept);
  const first = JSON.stringify(calculator.use());
  const isAsGiven = () => JSON.stringify(calculator.use()) === first;
  return {
    calculator,
    name: () => (given && isAsGiven() ? given : nameUse(calculator.use(), { activities, factors })),
    kept: () => ({ name: isAsGiven() ? given : '', ...calculator.kept() }),
  };
}
