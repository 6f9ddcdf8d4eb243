import { type Fields, isFields } from '../fields.ts';
import {
  type AgentUse,
  type DevicePlace,
  deviceKinds,
  type HostedPlace,
  type ImageUse,
  largest,
  type Model,
  modelSizes,
  type OwnElectricity,
  type ScreenUse,
  type TextLength,
  type TextUse,
  type TokenCounts,
  type TranscriptionUse,
  textLengths,
  tiers,
  type Use,
  type VideoUse,
} from './use.ts';

/** Reads a use at a door (stored record, backup, address), copying the known keys; nothing when it is none. */
export function parseUse(value: unknown): Use | undefined {
  if (!isFields(value) || !isPositive(value.count, largest.count)) return undefined;
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
  if (!isFields(value)) return undefined;
  const { read, written } = value;
  if (read !== 0 && !isPositive(read, largest.tokens)) return undefined;
  return isPositive(written, largest.tokens) ? { read, written } : undefined;
}

function parseModel(value: unknown): Model | undefined {
  if (isOneOf(modelSizes, value)) return value;
  if (!isFields(value)) return undefined;
  const { active, total, bits } = value;
  if (!isPositive(active, largest.billions)) return undefined;
  if (!isLeftOut(total) && !(isPositive(total, largest.billions) && total >= active)) return undefined;
  if (!isLeftOut(bits) && bits !== 4) return undefined;
  return { active, ...given({ total, bits: isLeftOut(bits) ? undefined : (4 as const) }) };
}

function parsePlace(value: unknown): HostedPlace | DevicePlace | undefined {
  if (!isFields(value)) return undefined;
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
  if (!isFields(value)) return undefined;
  const { gCo2ePerKwh, waterLPerKwh } = value;
  if (gCo2ePerKwh !== 0 && !isPositive(gCo2ePerKwh, largest.gCo2ePerKwh)) return undefined;
  if (isLeftOut(waterLPerKwh)) return { gCo2ePerKwh };
  if (waterLPerKwh !== 0 && !isPositive(waterLPerKwh, largest.waterLPerKwh)) return undefined;
  return { gCo2ePerKwh, waterLPerKwh };
}

/** A record without its undefined keys, so that equal uses are written the same. */
type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function given<T extends object>(fields: T): Given<T> {
  // Only the undefined ones go.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}

function isLeftOut(value: unknown): value is undefined {
  return value === undefined;
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
