import { type Country, type Factor, type FactorSet, findPlace } from './factors.ts';
import { divide, exactly, plus, power, type Range, scale, times } from './range.ts';
import { add, type Carbon, type Energy, quantity, type Water } from './units.ts';
import {
  type DevicePlace,
  type ImageUse,
  type TextUse,
  type Use,
  unknownPlace,
  type VideoUse,
} from './use.ts';

/** What an impact can be made of; each is counted or left out, and the screen says which. */
export const perimeters = [
  'chips',
  'server',
  'building',
  'power-plants',
  'hardware-making',
  'device-making',
  'on-site-water',
  'power-plant-water',
  'network',
  'terminal',
  'training',
] as const;
export type Perimeter = (typeof perimeters)[number];

const hostedWater: readonly Perimeter[] = ['on-site-water', 'power-plant-water'];
const deviceWater: readonly Perimeter[] = ['power-plant-water'];

/** The impact of a use: three chains (all low, all central, all high) computed apart. Location-based. */
export interface Estimate {
  readonly energy: Energy;
  readonly carbon: {
    readonly total: Carbon;
    /** From making the electricity. */
    readonly electricity: Carbon;
    /** From making the machines that compute, spread over their use. */
    readonly making: Carbon;
  };
  /** Nothing where no one publishes the water of the place's electricity. */
  readonly water: {
    readonly total: Water;
    /** Evaporated by the data centre; zero on a device. */
    readonly onSite: Water;
    /** Evaporated by power plants and dams. */
    readonly electricity: Water;
  } | null;
  readonly counted: readonly Perimeter[];
  /** What applies to this use and is left out; what it does not have (a data centre, on a device) is in neither. */
  readonly notCounted: readonly Perimeter[];
  /** Ids of the figures it rests on, in the order in which they serve. */
  readonly figures: readonly string[];
}

/**
 * The impact of a use by these factors: the method of `/methode/`, formulas by kind of use. A place that
 * the factors no longer have counts as unknown: an old entry can always be computed again.
 */
export function estimate(use: Use, factors: FactorSet): Estimate {
  const place = findPlace(factors, use.place.country) ?? findPlace(factors, unknownPlace);
  if (!place) throw new Error('the factor set has no unknown place');
  return use.place.kind === 'device' && use.kind === 'text'
    ? estimateOnDevice(use, use.place, place, factors)
    : estimateHosted(use, place, factors);
}

function estimateHosted(use: Use, place: Country, factors: FactorSet): Estimate {
  const { makingGPerKwh, onSiteWaterLPerKwh, buildingOverMachines } = factors.hosting;
  const work = workOf(use, factors);
  const energy = quantity('Wh', scale(work.energyWh, use.count));
  const onSiteMlPerWh = divide(onSiteWaterLPerKwh.value, buildingOverMachines.value);
  const water = waterOf(energy, quantity('mL', times(energy, onSiteMlPerWh)), place);
  return {
    energy,
    carbon: carbonOf(energy, quantity('gCO2e', perKwh(energy, makingGPerKwh)), place),
    water,
    counted: [
      'chips',
      'server',
      'building',
      'power-plants',
      'hardware-making',
      ...(water ? hostedWater : []),
    ],
    notCounted: [...(water ? [] : hostedWater), 'network', 'terminal', 'device-making', 'training'],
    figures: figuresOf([
      ...work.factors,
      ...factorsOf(place),
      makingGPerKwh,
      ...(water ? [onSiteWaterLPerKwh, buildingOverMachines] : []),
    ]),
  };
}

function estimateOnDevice(use: TextUse, where: DevicePlace, place: Country, factors: FactorSet): Estimate {
  const { whPerThousandTokens, tokensPerSecond, makingGPerHour } = factors.devices[where.device];
  const tokens = tokensOf(use, factors);
  const all = scale(tokens.written, use.count);
  const energy = quantity('Wh', times(scale(all, 1 / 1000), whPerThousandTokens.value));
  const hours = divide(scale(all, 1 / 3600), tokensPerSecond.value);
  const water = waterOf(energy, quantity('mL', exactly(0)), place);
  return {
    energy,
    carbon: carbonOf(energy, quantity('gCO2e', times(hours, makingGPerHour.value)), place),
    water,
    counted: ['terminal', 'power-plants', 'device-making', ...(water ? deviceWater : [])],
    notCounted: [...(water ? [] : deviceWater), 'network', 'training'],
    figures: figuresOf([
      ...tokens.factors,
      whPerThousandTokens,
      tokensPerSecond,
      makingGPerHour,
      ...factorsOf(place),
    ]),
  };
}

/** What doing a thing once takes, and the factors that say so. */
interface Work {
  readonly energyWh: Range;
  readonly factors: readonly Factor[];
}

function workOf(use: Use, factors: FactorSet): Work {
  switch (use.kind) {
    case 'text':
      return workOfText(use, factors);
    case 'image':
      return workOfImage(use, factors);
    case 'video':
      return workOfVideo(use, factors);
  }
}

function workOfText(use: TextUse, factors: FactorSet): Work {
  const tokens = tokensOf(use, factors);
  const perThousand = factors.text.whPerThousandTokens[use.model];
  return {
    energyWh: times(scale(tokens.written, 1 / 1000), perThousand.value),
    factors: [...tokens.factors, perThousand],
  };
}

/** Tokens as if all were written: reasoning multiplies those of the answer, reading counts for a share. */
function tokensOf(
  { length, reasoning }: TextUse,
  { text }: FactorSet,
): { written: Range; factors: Factor[] } {
  const named = typeof length === 'string' ? text.tokens[length] : undefined;
  const read = typeof length === 'string' ? text.tokens[length].read.value : exactly(length.read);
  const answer = typeof length === 'string' ? text.tokens[length].written.value : exactly(length.written);
  const written = reasoning ? times(answer, text.reasoning.value) : answer;
  return {
    written: plus(written, times(read, text.readOverWritten.value)),
    factors: [
      ...(named ? [named.read, named.written] : []),
      text.readOverWritten,
      ...(reasoning ? [text.reasoning] : []),
    ],
  };
}

/** Diffusion models work pixel by pixel: energy follows the surface. */
function workOfImage({ tier, megapixels }: ImageUse, { image }: FactorSet): Work {
  const perImage = image.whPerImage[tier];
  return {
    energyWh: times(perImage.value, divide(exactly(megapixels), image.megapixels.value)),
    factors: [perImage, image.megapixels],
  };
}

/** Each frame looks at the others: energy grows faster than the duration, or a little slower, by service. */
function workOfVideo({ tier, seconds }: VideoUse, { video }: FactorSet): Work {
  const perClip = video.whPerClip[tier];
  const ratio = seconds / video.seconds.value.central;
  return {
    energyWh: times(perClip.value, power(ratio, video.durationExponent.value)),
    factors: [perClip, video.seconds, video.durationExponent],
  };
}

function carbonOf(energy: Energy, making: Carbon, place: Country): Estimate['carbon'] {
  const electricity = quantity('gCO2e', perKwh(energy, place.gCo2ePerKwh));
  return { total: add(electricity, making), electricity, making };
}

function waterOf(energy: Energy, onSite: Water, { waterLPerKwh }: Country): Estimate['water'] {
  if (!waterLPerKwh) return null;
  // One litre a kilowatt-hour is one millilitre a watt-hour.
  const electricity = quantity('mL', times(energy, waterLPerKwh.value));
  return { total: add(onSite, electricity), onSite, electricity };
}

function perKwh(energy: Energy, factor: Factor): Range {
  return times(scale(energy, 1 / 1000), factor.value);
}

function factorsOf({ gCo2ePerKwh, waterLPerKwh }: Country): Factor[] {
  return waterLPerKwh ? [gCo2ePerKwh, waterLPerKwh] : [gCo2ePerKwh];
}

function figuresOf(factors: readonly Factor[]): string[] {
  return [...new Set(factors.map(({ figure }) => figure))];
}
