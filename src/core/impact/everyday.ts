import { roundToSay, sayCount, wordFor } from '../number/format.ts';
import { divide, type Range, scale } from '../number/range.ts';
import type { Energy } from '../number/units.ts';

/** One way of counting an everyday image: so many of the figure's unit, and its words. */
export interface EverydayStep {
  readonly times: number;
  readonly one: string;
  /** Left out where the first word takes an s. */
  readonly many?: string | undefined;
}

/** Something everyone has at home, to picture an energy: a row of `content/everyday.yaml`. */
export interface EverydayImage {
  readonly id: string;
  readonly label: string;
  /** Id of the figure that `energyWh` comes from. */
  readonly figure: string;
  /** Of one unit of the figure. */
  readonly energyWh: Range;
  /** From the smallest to the largest. */
  readonly steps: readonly EverydayStep[];
}

/** An energy told as a number of everyday things. */
export interface EverydayCount {
  readonly image: EverydayImage;
  readonly step: EverydayStep;
  readonly count: Range;
}

/**
 * The energy as a count of this image, in the largest step that gives at least 1; nothing when no step
 * gives a number between 1 and 1,000, since nobody pictures the rest.
 */
export function countEveryday(energy: Energy, image: EverydayImage): EverydayCount | undefined {
  const counts = image.steps.map((step) => ({ image, step, count: countSteps(energy, image, step) }));
  return counts.findLast(({ count }) => count.central >= 1 && count.central <= 1000);
}

/** The first of these images that suits the energy, starting with the preferred one. */
export function chooseEveryday(
  energy: Energy,
  images: readonly EverydayImage[],
  preferredId?: string,
): EverydayCount | undefined {
  const preferred = images.filter(({ id }) => id === preferredId);
  for (const image of [...preferred, ...images]) {
    const count = countEveryday(energy, image);
    if (count) return count;
  }
  return undefined;
}

/** « 3 minutes de lampe LED », to be said after « environ ». */
export function sayEveryday({ count, step }: EverydayCount): string {
  const { one, many = one.replace(/^\S+/, '$&s') } = step;
  return `${sayCount(count.central)} ${wordFor(roundToSay(count.central), { one, many })}`;
}

/** The convention's own width is left out: « 800 W » is what makes the image, not a measure to be doubted. */
function countSteps(energy: Energy, { energyWh }: EverydayImage, { times }: EverydayStep): Range {
  return divide(
    energy,
    scale({ low: energyWh.central, central: energyWh.central, high: energyWh.central }, times),
  );
}
