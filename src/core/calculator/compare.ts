import type { Use } from '../impact/use.ts';
import { sayTimes } from '../number/format.ts';
import type { Range } from '../number/range.ts';

/** One thing compared: its name on screen, and how much it takes. */
export interface Compared {
  readonly name: string;
  readonly use: Use;
  readonly energy: Range;
  readonly carbon: Range;
}

/**
 * The gap between the heaviest and the lightest in electricity, as sentences one can say: « Une vidéo : environ
 * 100 fois une image. » Where electricity is the same, as in two countries, the gap in greenhouse gases follows.
 * Nothing when there are not two to compare.
 */
export function sayGap(all: readonly Compared[]): string | undefined {
  const gap = sayGapOf('energy', all);
  if (gap !== same) return gap;
  const carbon = sayGapOf('carbon', all);
  if (!carbon || carbon === same) return `${same}, à ce que l’on sait.`;
  return `${same}. Gaz à effet de serre, ${lowerFirst(carbon)}`;
}

const same = 'Autant d’électricité';

function sayGapOf(axis: 'energy' | 'carbon', all: readonly Compared[]): string | undefined {
  const sorted = [...all].sort((a, b) => b[axis].central - a[axis].central);
  const [heaviest, lightest] = [sorted[0], sorted.at(-1)];
  if (!heaviest || !lightest || heaviest === lightest) return undefined;
  const [most, least] = [heaviest[axis], lightest[axis]];
  if (least.central === 0) {
    return most.central === 0 ? same : `${heaviest.name} consomme, ${lowerFirst(lightest.name)} non.`;
  }
  const ratio = most.central / least.central;
  if (ratio < 1.15) return same;
  const gap = `${heaviest.name}\u00a0: environ ${sayTimes(ratio)}\u00a0fois ${lowerFirst(lightest.name)}.`;
  return least.high < most.low || isSameWork(heaviest.use, lightest.use)
    ? gap
    : `${gap} Mais les plages se recouvrent\u00a0: l’écart n’est pas sûr.`;
}

/** In the middle of a sentence; names that are all capitals stay. */
function lowerFirst(name: string): string {
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** The same work done elsewhere has the same doubts on both sides: the gap is that of the places. */
function isSameWork(a: Use, b: Use): boolean {
  const workOf = ({ place: _place, ...work }: Use) => JSON.stringify(work);
  return a.place.kind === b.place.kind && workOf(a) === workOf(b);
}
