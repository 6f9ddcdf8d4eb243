import { exactly, inverse, power, product, type Range, scale } from '../number/range.ts';
import type { Factor, FactorSet } from './factors.ts';
import { multiply, type ProductTerm, type Reaching, reaching } from './parts.ts';
import { tokensOfText } from './text-tokens.ts';
import type { DevicePlace, ScreenUse, TextUse, TranscriptionUse } from './use.ts';

export type DeviceUse = (TextUse & { readonly place: DevicePlace }) | TranscriptionUse | ScreenUse;

/** Electricity and duration of one use on a machine at home. */
export interface DeviceWork {
  readonly energyWh: Reaching<'device'>;
  readonly hours: Range;
  readonly terms: readonly ProductTerm[];
  readonly factors: readonly Factor[];
}

/** The electricity of the machine, for the thing done once. Throws when nobody published how long it takes. */
export function workOnDevice(use: DeviceUse, factors: FactorSet): DeviceWork {
  const device = factors.devices[use.place.device];
  switch (use.kind) {
    case 'text':
      return writeOnDevice(use, factors);
    case 'transcription': {
      if (!device.transcription) throw new Error(`no transcription on ${use.place.device}`);
      const { minutesPerHour, watts } = device.transcription;
      return work(scale(minutesPerHour.value, use.minutes / 60 / 60), watts, [minutesPerHour]);
    }
    case 'screen':
      return work(exactly(use.minutes / 60), device.watts, []);
  }
}

function work(hours: Range, watts: Factor, factors: readonly Factor[]): DeviceWork {
  const terms = [
    { cause: 'compute-time', value: hours },
    { cause: 'power', value: watts.value },
  ] as const;
  return { energyWh: reaching('device', multiply(terms)), hours, terms, factors: [...factors, watts] };
}

/** One request at a time: the weights of the model are read whole for each token, so energy follows their size. */
function writeOnDevice(use: TextUse & { readonly place: DevicePlace }, factors: FactorSet): DeviceWork {
  const { whPerThousandTokens, tokensPerSecond, billions } = factors.devices[use.place.device];
  const { sizeExponent } = factors.local;
  const tokens = tokensOfText(use, factors);
  const ownSize = typeof use.model === 'object' ? use.model.active : undefined;
  const size = ownSize ? power(ownSize / billions.value.central, sizeExponent.value) : exactly(1);
  const terms = [
    { ...tokens.term, value: scale(tokens.term.value, 1 / 1000) },
    { cause: 'device', value: whPerThousandTokens.value },
    { cause: 'device-model', value: size },
  ] as const;
  return {
    energyWh: reaching('device', multiply(terms)),
    hours: product([scale(tokens.term.value, 1 / 3600), inverse(tokensPerSecond.value), size]),
    terms,
    factors: [
      ...tokens.factors,
      whPerThousandTokens,
      tokensPerSecond,
      ...(ownSize ? [billions, sizeExponent] : []),
    ],
  };
}
