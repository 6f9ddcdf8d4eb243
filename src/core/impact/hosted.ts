import { divide, exactly, power, product, type Range, raise, scale, times } from '../number/range.ts';
import type { Factor, FactorSet } from './factors.ts';
import { multiply, type ProductTerm, type Reaching, reaching } from './parts.ts';
import { type Tokens, tokensOfAgent, tokensOfText } from './text-tokens.ts';
import type { AgentUse, HostedPlace, ImageUse, Model, ModelParameters, TextUse, VideoUse } from './use.ts';

type HostedText = TextUse & { readonly place: HostedPlace };

export type HostedUse = HostedText | AgentUse | ImageUse | VideoUse;

/** Electricity of one use of a service, its doubts, and the factors it rests on. */
export interface HostedWork {
  readonly energyWh: Reaching<'service'>;
  readonly terms: readonly ProductTerm[];
  readonly factors: readonly Factor[];
}

/** The electricity of the whole service, for the thing done once. */
export function workOf(use: HostedUse, factors: FactorSet): HostedWork {
  switch (use.kind) {
    case 'text':
      return write(tokensOfText(use, factors), use, factors);
    case 'agent':
      return write(tokensOfAgent(use, factors), use, factors);
    case 'image':
      return measuredWork(imageTerms(use, factors), use.place, factors);
    case 'video':
      return measuredWork(videoTerms(use, factors), use.place, factors);
  }
}

/** Terms of a product, and the factors behind them. */
interface Terms {
  readonly terms: readonly ProductTerm[];
  readonly factors: readonly Factor[];
}

/**
 * Closed assistants are known by what their service takes; models with known parameters by what their chips
 * take, to which the server and the building are then added.
 */
function write(tokens: Tokens, use: HostedText | AgentUse, factors: FactorSet): HostedWork {
  const { model, place } = use;
  if (model === 'very-large') {
    const perThousand = factors.text.closedWhPerThousandTokens;
    const terms = [
      { ...tokens.term, value: scale(tokens.term.value, 1 / 1000) },
      { cause: 'closed-model', value: perThousand.value },
    ] as const;
    return measuredWork({ terms, factors: [...tokens.factors, perThousand] }, place, factors);
  }
  const chips = chipTerms(model, place, factors);
  const terms = [{ ...tokens.term, value: scale(tokens.term.value, 1 / joulesPerWh) }, ...chips.terms];
  const overhead = overheadOf(place, factors);
  return {
    energyWh: inService(reaching('chips', multiply(terms)), place, factors),
    terms: [...terms, { cause: 'overhead', value: overhead }],
    factors: [
      ...tokens.factors,
      ...chips.factors,
      factors.hosting.serverOverChips,
      ...(place.pue ? [] : [factors.hosting.buildingOverMachines]),
    ],
  };
}

const joulesPerWh = 3600;

/** Joules of the chips for a written token: our fit of the measures of ML.ENERGY, then what changes around it. */
function chipTerms(model: Exclude<Model, 'very-large'>, place: HostedPlace, { text }: FactorSet): Terms {
  const { joulesPerToken, sizeExponent, sparsity, fit, hardware, fourBits } = text.chips;
  const filling = place.filling === 'low' ? text.chips.lowFilling : text.chips.filling;
  const isFourBits = typeof model !== 'string' && model.bits === 4;
  const exponent = sizeExponent.value.central;
  const size: readonly ProductTerm[] =
    typeof model === 'string'
      ? [{ cause: 'size-class', value: raise(text.billions[model].value, exponent) }]
      : sizeTerms(model, sparsity.value, exponent);
  return {
    terms: [
      { cause: 'model-fit', value: times(joulesPerToken.value, fit.value) },
      ...size,
      { cause: 'filling', value: filling.value },
      { cause: 'hardware', value: hardware.value },
      ...(isFourBits ? [{ cause: 'precision', value: fourBits.value } as const] : []),
    ],
    factors: [
      joulesPerToken,
      ...(typeof model === 'string' ? [text.billions[model]] : [sparsity]),
      sizeExponent,
      fit,
      filling,
      hardware,
      ...(isFourBits ? [fourBits] : []),
    ],
  };
}

/** Parameters held weigh more on a machine with few requests, those that serve on a full one. */
function sizeTerms(
  { active, total = active }: ModelParameters,
  sparsity: Range,
  exponent: number,
): ProductTerm[] {
  return [
    { cause: 'size-class', value: exactly(active ** exponent) },
    { cause: 'experts', value: raise(power(total / active, sparsity), exponent) },
  ];
}

/** From the chips to the whole service: their server, then the building. */
function inService(chips: Reaching<'chips'>, place: HostedPlace, factors: FactorSet): Reaching<'service'> {
  const server = reaching('server', product([chips, factors.hosting.serverOverChips.value]));
  return inBuilding(server, place, factors);
}

function inBuilding(server: Reaching<'server'>, place: HostedPlace, factors: FactorSet): Reaching<'service'> {
  return reaching('service', product([server, buildingOf(place, factors)]));
}

function overheadOf(place: HostedPlace, factors: FactorSet): Range {
  return product([factors.hosting.serverOverChips.value, buildingOf(place, factors)]);
}

/** The electricity of this building over that of its machines. */
export function buildingOf({ pue }: HostedPlace, { hosting }: FactorSet): Range {
  return pue ? exactly(pue) : hosting.buildingOverMachines.value;
}

/** A coefficient of the whole service has an ordinary building in it: one's own takes its place. */
function measuredWork({ terms, factors: used }: Terms, { pue }: HostedPlace, factors: FactorSet): HostedWork {
  const { buildingOverMachines } = factors.hosting;
  const byOwnBuilding = pue ? pue / buildingOverMachines.value.central : 1;
  return {
    energyWh: reaching('service', scale(multiply(terms), byOwnBuilding)),
    terms,
    factors: pue ? [...used, buildingOverMachines] : used,
  };
}

/** Diffusion models work step by step, pixel by pixel. */
function imageTerms({ tier, megapixels, steps }: ImageUse, { image }: FactorSet): Terms {
  const perImage = image.whPerImage[tier];
  const usualSteps = image.steps[tier];
  const surface = megapixels / image.megapixels.value.central;
  const passes = steps ? steps / usualSteps.value.central : 1;
  return {
    terms: [
      { cause: 'image-model', value: scale(perImage.value, passes) },
      { cause: 'image-size', value: power(surface, image.sizeExponent.value) },
    ],
    factors: [perImage, image.megapixels, image.sizeExponent, ...(steps ? [usualSteps] : [])],
  };
}

/** Frames look at each other, and so do pixels: energy may grow faster than the duration and the surface. */
function videoTerms({ tier, seconds, lines }: VideoUse, { video }: FactorSet): Terms {
  const perClip = video.whPerClip[tier];
  const usualLines = video.lines[tier];
  const duration = seconds / video.seconds.value.central;
  const surface = lines ? (lines / usualLines.value.central) ** 2 : 1;
  return {
    terms: [
      { cause: 'video-model', value: perClip.value },
      { cause: 'video-length', value: power(duration, video.durationExponent.value) },
      { cause: 'video-size', value: power(surface, video.sizeExponent.value) },
    ],
    factors: [
      perClip,
      video.seconds,
      video.durationExponent,
      ...(lines ? [usualLines, video.sizeExponent] : []),
    ],
  };
}

/** Water evaporated on site, in mL for each Wh of the service. */
export function onSiteMlPerWh(place: HostedPlace, factors: FactorSet): Range {
  return divide(factors.hosting.onSiteWaterLPerKwh.value, buildingOf(place, factors));
}
