/** A scale from zero to a round number, and the round numbers between. */
export interface LinearScale {
  readonly to: number;
  /** Values, the two ends included. */
  readonly ticks: readonly number[];
}

/** The fewest steps of 1, 2 or 5 times a power of ten that hold a number above zero: four at most. */
export function makeLinearScale(highest: number): LinearScale {
  const power = Math.floor(Math.log10(highest)) - 1;
  const steps = [1, 2, 5, 10, 20, 50].map((digits) => Number(`${digits}e${power}`));
  const step = steps.find((size) => highest / size <= 4) ?? highest;
  const count = Math.ceil(highest / step);
  return { to: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) };
}
