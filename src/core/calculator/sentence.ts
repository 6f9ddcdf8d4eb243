import { chooseEveryday, countEveryday, type EverydayImage, sayEveryday } from '../impact/everyday.ts';
import { formatBounds, formatCentral, formatNumber, sayCount } from '../number/format.ts';
import type { Range } from '../number/range.ts';
import type { Energy } from '../number/units.ts';

/** Content of a sentence. */
export interface Told {
  /** « Un tract d’une page ». */
  readonly name: string;
  readonly count: number;
  readonly energy: Energy;
  /** Everyday image; none where its numbers suit nobody. */
  readonly image: EverydayImage | undefined;
  /** Energy of one ordinary answer, to weigh against; left out where it would compare the thing with itself. */
  readonly ordinary?: Energy | undefined;
}

/**
 * A sentence one can say aloud: « Une vidéo de 5 secondes : environ 1,5 litre d’eau bouillie, entre 0,2 et 6.
 * C’est environ 340 réponses ordinaires. »
 */
export function sayUse({ name, count, energy, image, ordinary }: Told): string {
  const times = count === 1 ? '' : `, ${formatNumber(count, 10)}\u00a0fois`;
  const first = `${name}${times}\u00a0: ${sayEnergy(energy, image)}.`;
  const answers = ordinary ? energy.central / ordinary.central : 0;
  return answers >= 2 && answers <= 1e6
    ? `${first} C’est environ ${sayCount(answers)}\u00a0réponses ordinaires.`
    : first;
}

/**
 * The everyday image that suits an energy: the preferred one where its number makes sense, else the first that
 * even the bounds suit, since « entre 0,4 et 10 » says little; else the first that suits its centre.
 */
export function imageFor(
  energy: Energy,
  images: readonly EverydayImage[],
  preferredId?: string,
): EverydayImage | undefined {
  const suits = (image: EverydayImage) => {
    const counted = countEveryday(energy, image);
    return counted && counted.count.low >= 1 && counted.count.high <= 1000;
  };
  const first = images.find(suits)?.id;
  return chooseEveryday(energy, images, preferredId ?? first)?.image;
}

function sayEnergy(energy: Energy, image: EverydayImage | undefined): string {
  const counted = image && countEveryday(energy, image);
  if (!counted) return `environ ${formatCentral(energy)}, ${formatBounds(energy)}`;
  return `environ ${sayEveryday(counted)}${sayBounds(counted.count)}`;
}

function sayBounds({ low, high }: Range): string {
  const [from, to] = [sayCount(low), sayCount(high)];
  return from === to ? '' : `, entre ${from} et ${to}`;
}
