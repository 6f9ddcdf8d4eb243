/**
 * How big the model that writes is: three classes, whose bounds the factors give (`text.billions`), or a closed
 * assistant whose size nobody publishes.
 */
export const modelSizes = ['small', 'medium', 'large', 'very-large'] as const;
export type ModelSize = (typeof modelSizes)[number];

/** Length of a text: a few sentences, an ordinary answer, a long document read. */
export const textLengths = ['short', 'ordinary', 'long'] as const;
export type TextLength = (typeof textLengths)[number];

/** Weight of the model of images or videos. */
export const tiers = ['light', 'standard', 'high'] as const;
export type Tier = (typeof tiers)[number];

/** Machines at home that can run a model; `laptop` has a recent chip made for it, `basic-laptop` has not. */
export const deviceKinds = ['phone', 'laptop', 'basic-laptop', 'desktop'] as const;
export type DeviceKind = (typeof deviceKinds)[number];

/** Country id of « lieu inconnu »: the world's average, so that nothing is flattered. */
export const unknownPlace = 'WORLD';

/** Text counted in tokens, for who knows them. */
export interface TokenCounts {
  readonly read: number;
  readonly written: number;
}

/** A model whose parameters are published, in billions. */
export interface ModelParameters {
  /** Billions of parameters that serve for each token. */
  readonly active: number;
  /** All that the machines hold in memory; the same when every parameter serves. */
  readonly total?: number;
  /** Published with weights of four bits in place of sixteen or eight. */
  readonly bits?: 4;
}

/** Model that writes: a class of size, or the parameters of one model. */
export type Model = ModelSize | ModelParameters;

/** Electricity of one's own, in place of a country's. */
export interface OwnElectricity {
  readonly gCo2ePerKwh: number;
  /** Water evaporated by the power plants; left out when unknown. */
  readonly waterLPerKwh?: number;
}

/** A data centre of this country. */
export interface HostedPlace {
  readonly kind: 'hosted';
  /** Id in the factor set's places. */
  readonly country: string;
  readonly electricity?: OwnElectricity;
  /** Electricity of this building over that of its machines, when one knows it. */
  readonly pue?: number;
  /** `low`: machines that serve few people at once, as those of a small host; a large platform's when left out. */
  readonly filling?: 'low';
}

/** One's own machine, plugged in this country. */
export interface DevicePlace {
  readonly kind: 'device';
  readonly device: DeviceKind;
  readonly country: string;
  readonly electricity?: OwnElectricity;
}

export interface TextUse {
  readonly kind: 'text';
  readonly count: number;
  readonly place: HostedPlace | DevicePlace;
  /** Of one exchange. */
  readonly length: TextLength | TokenCounts;
  /** The model writes for itself before it answers. */
  readonly reasoning: boolean;
  /** On a device, a class of size is ignored: the device runs what it can hold. */
  readonly model: Model;
  /** Exchanges of one conversation, whose beginning is read again each time; 1 when left out. */
  readonly turns?: number;
  /** Id in `content/models.yaml`, to say its name again; the estimate does not look at it. */
  readonly named?: string;
}

/** A task left to an agent, which calls the model many times and reads its growing notes again each time. */
export interface AgentUse {
  readonly kind: 'agent';
  readonly count: number;
  readonly place: HostedPlace;
  /** Calls to the model for one task. */
  readonly calls: number;
  readonly model: Model;
  readonly named?: string;
}

export interface ImageUse {
  readonly kind: 'image';
  readonly count: number;
  readonly place: HostedPlace;
  readonly tier: Tier;
  readonly megapixels: number;
  /** Passes of the drawing; those usual for the tier when left out. */
  readonly steps?: number;
}

export interface VideoUse {
  readonly kind: 'video';
  readonly count: number;
  readonly place: HostedPlace;
  readonly tier: Tier;
  readonly seconds: number;
  /** Height in lines, 720 for « 720p »; the tier's usual when left out. */
  readonly lines?: number;
}

/** Sound made text by one's own machine. */
export interface TranscriptionUse {
  readonly kind: 'transcription';
  readonly count: number;
  readonly place: DevicePlace;
  /** Length of the sound. */
  readonly minutes: number;
}

/** Time in front of one's own machine, to compare with doing without AI. */
export interface ScreenUse {
  readonly kind: 'screen';
  readonly count: number;
  readonly place: DevicePlace;
  readonly minutes: number;
}

/** A use of AI, done or planned: `count` times the same thing, failed tries included. */
export type Use = TextUse | AgentUse | ImageUse | VideoUse | TranscriptionUse | ScreenUse;

/** Largest values that the app accepts: beyond, a result would be nonsense. */
export const largest = {
  count: 1e9,
  tokens: 1e7,
  megapixels: 1000,
  seconds: 86_400,
  turns: 1000,
  calls: 10_000,
  steps: 1000,
  lines: 8640,
  minutes: 100_000,
  billions: 100_000,
  gCo2ePerKwh: 3000,
  waterLPerKwh: 1000,
  pue: 5,
} as const;

/** The same use in another country: a data centre there, or one's own machine plugged there. */
export function inCountry<U extends Use>(use: U, country: string): U {
  return { ...use, place: { ...use.place, country } };
}
