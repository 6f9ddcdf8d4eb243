import { isDay, localDay } from '../day.ts';
import { isFields } from '../fields.ts';
import { estimate } from '../impact/estimate.ts';
import type { FactorSet } from '../impact/factors.ts';
import { parseUse } from '../impact/parse-use.ts';
import type { Use } from '../impact/use.ts';
import { range } from '../number/range.ts';
import {
  type Carbon,
  type Energy,
  type Quantity,
  type QuantityUnit,
  quantity,
  type Water,
} from '../number/units.ts';

/** A use that someone noted. It keeps what was entered and what was shown that day, so both can be told later. */
export interface JournalEntry {
  readonly id: string;
  /** Grows by one at each change; the highest is the one shown. */
  readonly revision: number;
  /** Local day, `2026-11-24`: an hour would tell more than a journal needs. */
  readonly notedOn: string;
  /** Its number among the entries of the day, 1 for the first noted; those of Terrain 0.1 have none. */
  readonly order?: number;
  /** Id in `content/activities.yaml`. */
  readonly activity: string;
  readonly use: Use;
  /** Version of the factors that gave the result. */
  readonly factorSet: string;
  readonly result: EntryResult;
  /** Words of the person. */
  readonly note?: string;
}

/** The impact as it was computed on the day of the note. */
export interface EntryResult {
  readonly energy: Energy;
  readonly carbon: Carbon;
  /** Null where nobody publishes it. */
  readonly water: Water | null;
}

/** A deleted entry: enough for a merge not to bring it back, and nothing it said. */
export interface Tombstone {
  readonly id: string;
  readonly revision: number;
  readonly deleted: true;
}

/** A record of the journal. */
export type JournalRecord = JournalEntry | Tombstone;

/** Inputs of an entry, from the person. */
export interface EntryInputs {
  /** Id in `content/activities.yaml`. */
  readonly activity: string;
  readonly use: Use;
  readonly note?: string;
}

/** Id, day and order of a new entry. */
export interface EntryBirth {
  readonly id: string;
  readonly now: Date;
  readonly order: number;
}

/** Longest text beside an entry, in UTF-16 units. */
export const longestNote = 100_000;

/** A new entry, dated of the local day of `now`, with its result by these factors. */
export function createEntry(
  inputs: EntryInputs,
  factors: FactorSet,
  { id, now, order }: EntryBirth,
): JournalEntry {
  return {
    id,
    revision: 1,
    notedOn: localDay(now),
    order,
    ...contentOf(inputs),
    ...resultOf(inputs.use, factors),
  };
}

/**
 * The entry with other contents, of the same day. Its result stays the one that was shown that day, with its
 * factors, unless the use itself is another: only then is it computed again, by these factors.
 */
export function editEntry(before: JournalEntry, inputs: EntryInputs, factors: FactorSet): JournalEntry {
  const { note: _, ...rest } = before;
  const result = isSameUse(before.use, inputs.use) ? {} : resultOf(inputs.use, factors);
  return { ...rest, revision: before.revision + 1, ...contentOf(inputs), ...result };
}

/** The tombstone of an entry. */
export function withdrawEntry({ id, revision }: JournalEntry): Tombstone {
  return { id, revision: revision + 1, deleted: true };
}

/** The entry as it is, to take the place of what is there: a deletion, another version, or nothing. */
export function restoreEntry(entry: JournalEntry, there: JournalRecord | undefined): JournalEntry {
  return { ...entry, revision: (there?.revision ?? 0) + 1 };
}

/** Whether this is what is left of a deleted entry. */
export function isTombstone(record: JournalRecord): record is Tombstone {
  return 'deleted' in record;
}

/** Reads a record at a door; nothing when it is neither an entry nor what is left of one. */
export function parseRecord(value: unknown): JournalRecord | undefined {
  if (!isFields(value) || value.deleted !== true) return parseEntry(value);
  const { id, revision } = value;
  return isId(id) && isCount(revision) ? { id, revision, deleted: true } : undefined;
}

/** Reads an entry at a door, copying the known keys one by one; nothing when a value makes no sense. */
export function parseEntry(value: unknown): JournalEntry | undefined {
  if (!isFields(value) || 'deleted' in value) return undefined;
  const { id, revision, notedOn, order, activity, factorSet, note } = value;
  const use = parseUse(value.use);
  const result = parseResult(value.result);
  if (!isId(id) || !isCount(revision) || !isDay(notedOn) || !use || !result) return undefined;
  if (!isId(activity) || !isId(factorSet) || (order !== undefined && !isCount(order))) return undefined;
  const number = order === undefined ? {} : { order };
  const entry = { id, revision, notedOn, ...number, activity, use, factorSet, result };
  if (note === undefined) return entry;
  return typeof note === 'string' && note.length <= longestNote ? { ...entry, note } : undefined;
}

function contentOf({ activity, use, note }: EntryInputs) {
  return note ? { activity, use, note } : { activity, use };
}

function resultOf(use: Use, factors: FactorSet): Pick<JournalEntry, 'factorSet' | 'result'> {
  const { energy, carbon, water } = estimate(use, factors);
  return {
    factorSet: factors.version,
    result: { energy, carbon: carbon.total, water: water?.total ?? null },
  };
}

/** The door writes uses that mean the same alike. */
function isSameUse(a: Use, b: Use): boolean {
  return JSON.stringify(parseUse(a)) === JSON.stringify(parseUse(b));
}

function parseResult(value: unknown): EntryResult | undefined {
  if (!isFields(value)) return undefined;
  const energy = parseQuantity('Wh', value.energy);
  const carbon = parseQuantity('gCO2e', value.carbon);
  const water = value.water === null ? null : parseQuantity('mL', value.water);
  return energy && carbon && water !== undefined ? { energy, carbon, water } : undefined;
}

function parseQuantity<U extends QuantityUnit>(unit: U, value: unknown): Quantity<U> | undefined {
  if (!isFields(value) || value.unit !== unit) return undefined;
  const { low, central, high } = value;
  if (!isAmount(low) || !isAmount(central) || !isAmount(high)) return undefined;
  return low <= central && central <= high ? quantity(unit, range(low, central, high)) : undefined;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 100;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
