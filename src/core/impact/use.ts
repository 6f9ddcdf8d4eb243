/** How big the model that writes is: up to 9, 35, 130 billion parameters, or above, as consumer assistants are. */
export const modelSizes = ['small', 'medium', 'large', 'very-large'] as const;
export type ModelSize = (typeof modelSizes)[number];

/** How much text: a few sentences, an ordinary answer, a long document read. */
export const textLengths = ['short', 'ordinary', 'long'] as const;
export type TextLength = (typeof textLengths)[number];

/** How heavy the model of images or videos is. */
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

/** A data centre of this country. */
export interface HostedPlace {
  readonly kind: 'hosted';
  /** Id in the factor set's places. */
  readonly country: string;
}

/** One's own machine, running a small model without network, plugged in this country. */
export interface DevicePlace {
  readonly kind: 'device';
  readonly device: DeviceKind;
  readonly country: string;
}

export interface TextUse {
  readonly kind: 'text';
  readonly count: number;
  readonly place: HostedPlace | DevicePlace;
  readonly length: TextLength | TokenCounts;
  /** The model writes for itself before it answers. */
  readonly reasoning: boolean;
  /** Ignored on a device, which runs what it can hold. */
  readonly model: ModelSize;
}

export interface ImageUse {
  readonly kind: 'image';
  readonly count: number;
  readonly place: HostedPlace;
  readonly tier: Tier;
  readonly megapixels: number;
}

export interface VideoUse {
  readonly kind: 'video';
  readonly count: number;
  readonly place: HostedPlace;
  readonly tier: Tier;
  readonly seconds: number;
}

/** What someone did, or is about to do: `count` times the same thing, failed tries included. */
export type Use = TextUse | ImageUse | VideoUse;

/** Nothing typed in the app may be larger: beyond, a result would be nonsense. */
export const largest = { count: 1e9, tokens: 1e7, megapixels: 1000, seconds: 86_400 } as const;

/** Reads a use at a door (stored record, backup, address), copying the known keys; nothing when it is none. */
export function parseUse(value: unknown): Use | undefined {
  if (!isRecord(value) || !isPositive(value.count, largest.count)) return undefined;
  const place = parsePlace(value.place);
  if (!place) return undefined;
  if (value.kind === 'text') return parseText(value, value.count, place);
  if (place.kind === 'device') return undefined;
  const { count, tier } = value;
  if (!isOneOf(tiers, tier)) return undefined;
  if (value.kind === 'image' && isPositive(value.megapixels, largest.megapixels)) {
    return { kind: 'image', count, place, tier, megapixels: value.megapixels };
  }
  if (value.kind === 'video' && isPositive(value.seconds, largest.seconds)) {
    return { kind: 'video', count, place, tier, seconds: value.seconds };
  }
  return undefined;
}

function parseText(value: Fields, count: number, place: HostedPlace | DevicePlace): TextUse | undefined {
  const length = parseLength(value.length);
  const { reasoning, model } = value;
  if (!length || typeof reasoning !== 'boolean' || !isOneOf(modelSizes, model)) return undefined;
  return { kind: 'text', count, place, length, reasoning, model };
}

function parseLength(value: unknown): TextLength | TokenCounts | undefined {
  if (isOneOf(textLengths, value)) return value;
  if (!isRecord(value)) return undefined;
  const { read, written } = value;
  if (read !== 0 && !isPositive(read, largest.tokens)) return undefined;
  return isPositive(written, largest.tokens) ? { read, written } : undefined;
}

function parsePlace(value: unknown): HostedPlace | DevicePlace | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, country, device } = value;
  if (typeof country !== 'string' || !/^[A-Z]{2,8}$/.test(country)) return undefined;
  if (kind === 'hosted') return { kind, country };
  return kind === 'device' && isOneOf(deviceKinds, device) ? { kind, device, country } : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPositive(value: unknown, most: number): value is number {
  return typeof value === 'number' && value > 0 && value <= most;
}

function isOneOf<T extends string>(list: readonly T[], value: unknown): value is T {
  return list.some((item) => item === value);
}
