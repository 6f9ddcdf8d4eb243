import type { Range } from './range.ts';
import type { DeviceKind, ModelSize, TextLength, Tier } from './use.ts';

/** A number of the method, and the figure that says where it comes from. */
export interface Factor {
  /** Id of the figure in `content/figures/`. */
  readonly figure: string;
  readonly value: Range;
}

/** A place where electricity is made, and what a kilowatt-hour costs there. */
export interface Country {
  /** ISO code, or `WORLD` for « lieu inconnu ». */
  readonly id: string;
  readonly name: string;
  /** With its preposition: « en France ». */
  readonly in: string;
  /** Life-cycle emissions of the yearly average kilowatt-hour, location-based. */
  readonly gCo2ePerKwh: Factor;
  /** Water consumed by power plants; nobody publishes it for some places. */
  readonly waterLPerKwh?: Factor;
}

/** A machine at home. */
export interface Device {
  /** Of the whole machine while it writes; the network and the screen's share are not in it. */
  readonly whPerThousandTokens: Factor;
  readonly tokensPerSecond: Factor;
  /** Making of the machine, spread over its hours of use. */
  readonly makingGPerHour: Factor;
}

/** One dated change of the method, told to the reader. */
export interface Change {
  readonly version: string;
  readonly date: string;
  readonly text: string;
}

/**
 * Every number that an estimate rests on, under one version: what a journal entry keeps with its result.
 * Hosted energies are those of the whole service (chips, server, building): no overhead is applied again.
 */
export interface FactorSet {
  readonly version: string;
  readonly changelog: readonly Change[];
  readonly text: {
    readonly whPerThousandTokens: Readonly<Record<ModelSize, Factor>>;
    /** Energy of a token read over that of a token written. */
    readonly readOverWritten: Factor;
    /** Tokens written when the model reasons, over those of the answer alone. */
    readonly reasoning: Factor;
    readonly tokens: Readonly<Record<TextLength, { readonly read: Factor; readonly written: Factor }>>;
  };
  readonly image: {
    /** Of an image of `megapixels`. */
    readonly whPerImage: Readonly<Record<Tier, Factor>>;
    readonly megapixels: Factor;
  };
  readonly video: {
    /** Of a clip of `seconds`. */
    readonly whPerClip: Readonly<Record<Tier, Factor>>;
    readonly seconds: Factor;
    /** Energy grows as the duration raised to this. */
    readonly durationExponent: Factor;
  };
  readonly devices: Readonly<Record<DeviceKind, Device>>;
  readonly hosting: {
    /** Making of chips and servers, spread over the electricity they use. */
    readonly makingGPerKwh: Factor;
    /** Evaporated by cooling, per kWh that reaches the machines. */
    readonly onSiteWaterLPerKwh: Factor;
    /** Electricity of the building over that of its machines; only serves to find the machines' share. */
    readonly buildingOverMachines: Factor;
  };
  /** In the order in which they are offered; the first is the unknown place. */
  readonly places: readonly Country[];
}

/** The place of this id, if the set has it. */
export function findPlace(factors: FactorSet, id: string): Country | undefined {
  return factors.places.find((place) => place.id === id);
}
