/** How big the model that writes is: up to 9, 35, 250 billion parameters, or a closed assistant whose size nobody publishes. */
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

/** A model whose parameters are published, in billions. */
export interface ModelParameters {
  /** Those that serve for each token. */
  readonly active: number;
  /** All that the machines hold in memory; the same when every parameter serves. */
  readonly total?: number;
  /** Published with weights of four bits in place of sixteen or eight. */
  readonly bits?: 4;
}

/** What writes: a class of size, or the parameters of one model. */
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
  /** Its machines serve few people at once, as those of a small host do; a large platform's when left out. */
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

/** What someone did, or is about to do: `count` times the same thing, failed tries included. */
export type Use = TextUse | AgentUse | ImageUse | VideoUse | TranscriptionUse | ScreenUse;

/** Nothing typed in the app may be larger: beyond, a result would be nonsense. */
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

/** Reads a use at a door (stored record, backup, address), copying the known keys; nothing when it is none. */
export function parseUse(value: unknown): Use | undefined {
  if (!isRecord(value) || !isPositive(value.count, largest.count)) return undefined;
  const place = parsePlace(value.place);
  if (!place) return undefined;
  const { count } = value;
  switch (value.kind) {
    case 'text':
      return parseText(value, count, place);
    case 'agent':
      return place.kind === 'hosted' ? parseAgent(value, count, place) : undefined;
    case 'image':
    case 'video':
      return place.kind === 'hosted' ? parsePicture(value, count, place) : undefined;
    case 'transcription':
    case 'screen':
      return place.kind === 'device' ? parseTime(value, count, place) : undefined;
    default:
      return undefined;
  }
}

function parseText(value: Fields, count: number, place: HostedPlace | DevicePlace): TextUse | undefined {
  const length = parseLength(value.length);
  const model = parseModel(value.model);
  const { reasoning, turns, named } = value;
  if (!length || typeof reasoning !== 'boolean' || !model) return undefined;
  if (!isLeftOut(turns) && !isWhole(turns, largest.turns)) return undefined;
  if (!isLeftOut(named) && !isModelId(named)) return undefined;
  return { kind: 'text', count, place, length, reasoning, model, ...given({ turns, named }) };
}

function parseAgent(value: Fields, count: number, place: HostedPlace): AgentUse | undefined {
  const model = parseModel(value.model);
  const { calls, named } = value;
  if (!model || !isWhole(calls, largest.calls)) return undefined;
  if (!isLeftOut(named) && !isModelId(named)) return undefined;
  return { kind: 'agent', count, place, calls, model, ...given({ named }) };
}

function parsePicture(value: Fields, count: number, place: HostedPlace): ImageUse | VideoUse | undefined {
  const { kind, tier, megapixels, seconds, steps, lines } = value;
  if (!isOneOf(tiers, tier)) return undefined;
  if (kind === 'image' && isPositive(megapixels, largest.megapixels)) {
    if (!isLeftOut(steps) && !isWhole(steps, largest.steps)) return undefined;
    return { kind, count, place, tier, megapixels, ...given({ steps }) };
  }
  if (kind === 'video' && isPositive(seconds, largest.seconds)) {
    if (!isLeftOut(lines) && !isWhole(lines, largest.lines)) return undefined;
    return { kind, count, place, tier, seconds, ...given({ lines }) };
  }
  return undefined;
}

function parseTime(
  { kind, minutes }: Fields,
  count: number,
  place: DevicePlace,
): TranscriptionUse | ScreenUse | undefined {
  if (!isPositive(minutes, largest.minutes)) return undefined;
  if (kind === 'screen') return { kind, count, place, minutes };
  // Nobody has published how long a phone takes to transcribe.
  if (kind === 'transcription' && place.device !== 'phone') return { kind, count, place, minutes };
  return undefined;
}

function parseLength(value: unknown): TextLength | TokenCounts | undefined {
  if (isOneOf(textLengths, value)) return value;
  if (!isRecord(value)) return undefined;
  const { read, written } = value;
  if (read !== 0 && !isPositive(read, largest.tokens)) return undefined;
  return isPositive(written, largest.tokens) ? { read, written } : undefined;
}

function parseModel(value: unknown): Model | undefined {
  if (isOneOf(modelSizes, value)) return value;
  if (!isRecord(value)) return undefined;
  const { active, total, bits } = value;
  if (!isPositive(active, largest.billions)) return undefined;
  if (!isLeftOut(total) && !(isPositive(total, largest.billions) && total >= active)) return undefined;
  if (!isLeftOut(bits) && bits !== 4) return undefined;
  return { active, ...given({ total, bits: isLeftOut(bits) ? undefined : (4 as const) }) };
}

function parsePlace(value: unknown): HostedPlace | DevicePlace | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, country, device, pue, filling } = value;
  if (typeof country !== 'string' || !/^[A-Z]{2,8}$/.test(country)) return undefined;
  const electricity = isLeftOut(value.electricity) ? undefined : parseElectricity(value.electricity);
  if (!isLeftOut(value.electricity) && !electricity) return undefined;
  if (kind === 'device' && isOneOf(deviceKinds, device)) {
    return { kind, device, country, ...given({ electricity }) };
  }
  if (kind !== 'hosted') return undefined;
  // A building cannot use less than its machines.
  if (!isLeftOut(pue) && !(isPositive(pue, largest.pue) && pue >= 1)) return undefined;
  if (!isLeftOut(filling) && filling !== 'low') return undefined;
  return { kind, country, ...given({ electricity, pue, filling: filling && ('low' as const) }) };
}

function parseElectricity(value: unknown): OwnElectricity | undefined {
  if (!isRecord(value)) return undefined;
  const { gCo2ePerKwh, waterLPerKwh } = value;
  if (gCo2ePerKwh !== 0 && !isPositive(gCo2ePerKwh, largest.gCo2ePerKwh)) return undefined;
  if (isLeftOut(waterLPerKwh)) return { gCo2ePerKwh };
  if (waterLPerKwh !== 0 && !isPositive(waterLPerKwh, largest.waterLPerKwh)) return undefined;
  return { gCo2ePerKwh, waterLPerKwh };
}

type Fields = Readonly<Record<string, unknown>>;

/** What a record says, without what was left out: two uses that mean the same are written the same. */
type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function given<T extends object>(fields: T): Given<T> {
  // Only the undefined ones go.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}

function isLeftOut(value: unknown): value is undefined {
  return value === undefined;
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPositive(value: unknown, most: number): value is number {
  return typeof value === 'number' && value > 0 && value <= most;
}

function isWhole(value: unknown, most: number): value is number {
  return isPositive(value, most) && Number.isInteger(value);
}

function isModelId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9][a-z0-9.-]{0,39}$/.test(value);
}

function isOneOf<T extends string>(list: readonly T[], value: unknown): value is T {
  return list.some((item) => item === value);
}
