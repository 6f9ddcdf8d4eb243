import { factors } from 'virtual:figures';
import { activities } from 'virtual:guide';
import type { NamedUse } from '#core/calculator/comparison.ts';
import { nameUse } from '#core/calculator/name-use.ts';
import { type CalculatorState, createCalculator } from '../calculator-state.ts';

/** A use to set, in a basket or a comparison, and what it is called. */
export interface Line {
  readonly calculator: CalculatorState;
  /** The name that it came with, until one changes the use. */
  readonly name: () => string;
}

/** A line of this use. */
export function makeLine({ name, use }: NamedUse): Line {
  const calculator = createCalculator(use);
  const first = JSON.stringify(calculator.use());
  return {
    calculator,
    name: () =>
      name && JSON.stringify(calculator.use()) === first
        ? name
        : nameUse(calculator.use(), { activities, factors }),
  };
}

/** What the line is, to keep or to send. */
export function namedUseOf({ calculator, name }: Line): NamedUse {
  return { name: name(), use: calculator.use() };
}
