import type { Range } from '../number/range.ts';
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
  /** Parameters, in billions, of the model that these two were measured with. */
  readonly billions: Factor;
  /** Making of the machine, spread over its hours of use. */
  readonly makingGPerHour: Factor;
  /** In ordinary use, without a model. */
  readonly watts: Factor;
  /** Minutes of computing for an hour of sound; none where nobody published it. */
  readonly transcription?: { readonly minutesPerHour: Factor; readonly watts: Factor };
}

/** One dated change of the method, told to the reader. */
export interface FactorChange {
  readonly version: string;
  readonly date: string;
  readonly text: string;
}

/** Every number that an estimate rests on, under one version: what a journal entry keeps with its result. */
export interface FactorSet {
  readonly version: string;
  readonly changelog: readonly FactorChange[];
  readonly text: {
    /** Energy of the chips for a written token: what is measured, and what it depends on. */
    readonly chips: {
      /** Of a model of one billion parameters that all serve. */
      readonly joulesPerToken: Factor;
      /** Energy grows as the parameters raised to this. */
      readonly sizeExponent: Factor;
      /** Weight, from 0 to 1, of the parameters held against those that serve. */
      readonly sparsity: Factor;
      /** How far our formula is from the measures it is drawn from. */
      readonly fit: Factor;
      /** How full the machine is: energy over that with 64 requests at once. */
      readonly filling: Factor;
      /** The same on the machines of a host that serves few people at once. */
      readonly lowFilling: Factor;
      /** Newer or older chips, weights in 8 or 16 bits. */
      readonly hardware: Factor;
      /** Weights published in 4 bits. */
      readonly fourBits: Factor;
    };
    /** Parameters of a model of this class, in billions, as if all served. */
    readonly billions: Readonly<Record<Exclude<ModelSize, 'very-large'>, Factor>>;
    /** Of the whole service of a closed assistant, for a thousand tokens written. */
    readonly closedWhPerThousandTokens: Factor;
    /** Energy of a token read for the first time over that of a token written. */
    readonly readOverWritten: Factor;
    /** The same for a token already read earlier in the conversation, kept in memory. */
    readonly rereadOverWritten: Factor;
    /** Length of what comes before, in tokens, at which a token costs twice as much. */
    readonly doublingTokens: { readonly read: Factor; readonly written: Factor };
    /** Tokens written when the model reasons, over those of the answer alone. */
    readonly reasoning: Factor;
    readonly tokens: Readonly<Record<TextLength, { readonly read: Factor; readonly written: Factor }>>;
  };
  /** Tokens of one call of an agent. */
  readonly agent: {
    readonly reread: Factor;
    readonly read: Factor;
    readonly written: Factor;
  };
  readonly image: {
    /** Of an image of `megapixels`, in `steps` of its tier: the whole service. */
    readonly whPerImage: Readonly<Record<Tier, Factor>>;
    readonly megapixels: Factor;
    readonly steps: Readonly<Record<Tier, Factor>>;
    /** Energy grows as the surface raised to this. */
    readonly sizeExponent: Factor;
  };
  readonly video: {
    /** Of a clip of `seconds`, in `lines` of its tier: the whole service. */
    readonly whPerClip: Readonly<Record<Tier, Factor>>;
    readonly seconds: Factor;
    readonly lines: Readonly<Record<Tier, Factor>>;
    /** Energy grows as the duration raised to this. */
    readonly durationExponent: Factor;
    /** Energy grows as the surface raised to this. */
    readonly sizeExponent: Factor;
  };
  readonly devices: Readonly<Record<DeviceKind, Device>>;
  /** What holds for any machine that serves one request at a time. */
  readonly local: {
    /** Energy of a token read over that of a token written. */
    readonly readOverWritten: Factor;
    /** Energy grows as the parameters raised to this. */
    readonly sizeExponent: Factor;
  };
  readonly hosting: {
    /** Electricity of the whole server, idle time included, over that of its chips. */
    readonly serverOverChips: Factor;
    /** Electricity of the building over that of its machines. */
    readonly buildingOverMachines: Factor;
    /** Making of chips and servers, spread over the electricity they use. */
    readonly makingGPerKwh: Factor;
    /** Evaporated by cooling, per kWh that reaches the machines. */
    readonly onSiteWaterLPerKwh: Factor;
  };
  /** In the order in which they are offered; the first is the unknown place. */
  readonly places: readonly Country[];
}

/** The same set with each of its factors changed. */
export function mapFactors(factors: FactorSet, change: (factor: Factor) => Factor): FactorSet {
  return mapTree(factors, change);
}

/** Ids of the figures that the set rests on, each once. */
export function figuresBehind(factors: FactorSet): string[] {
  const ids = new Set<string>();
  mapFactors(factors, (factor) => {
    ids.add(factor.figure);
    return factor;
  });
  return [...ids];
}

function mapTree<T>(tree: T, change: (factor: Factor) => Factor): T {
  const changed = (): unknown => {
    if (typeof tree !== 'object' || tree === null) return tree;
    if (Array.isArray(tree)) return tree.map((inner) => mapTree(inner, change));
    if (isFactor(tree)) return change(tree);
    return Object.fromEntries(Object.entries(tree).map(([key, inner]) => [key, mapTree(inner, change)]));
  };
  // The tree keeps its shape; the compiler cannot follow the recursion.
  return changed() as T;
}

function isFactor(tree: object): tree is Factor {
  return 'figure' in tree && 'value' in tree;
}

/** The place of this id, if the set has it. */
export function findPlace(factors: FactorSet, id: string): Country | undefined {
  return factors.places.find((place) => place.id === id);
}
