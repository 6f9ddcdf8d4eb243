import { isDay, localDay } from '../day.ts';
import type { Estimate } from '../impact/estimate.ts';
import { range } from '../impact/range.ts';
import {
  type Carbon,
  type Energy,
  type Quantity,
  type QuantityUnit,
  quantity,
  type Water,
} from '../impact/units.ts';
import { parseUse, type Use } from '../impact/use.ts';

/** A use that someone noted. It keeps what was entered and what was shown that day, so both can be told later. */
export interface JournalEntry {
  readonly id: string;
  /** Grows by one at each change; the highest is the one shown. */
  readonly revision: number;
  /** Local day, `2026-11-24`: an hour would tell more than a journal needs. */
  readonly notedOn: string;
  /** Id in `content/activities.yaml`. */
  readonly activity: string;
  readonly use: Use;
  /** Version of the factors that gave the result. */
  readonly factorSet: string;
  readonly result: EntryResult;
  /** What the person wrote beside it. */
  readonly note?: string;
}

/** The impact as it was computed on the day of the note. */
export interface EntryResult {
  readonly energy: Energy;
  readonly carbon: Carbon;
  /** Nothing where nobody publishes it. */
  readonly water: Water | null;
}

/** What is left of a deleted entry: enough for a merge not to bring it back, and nothing it said. */
export interface Tombstone {
  readonly id: string;
  readonly revision: number;
  readonly deleted: true;
}

/** What a journal keeps. */
export type JournalRecord = JournalEntry | Tombstone;

/** What the person noted, with the estimate that was on screen. */
export interface EntryInputs {
  readonly activity: string;
  readonly use: Use;
  readonly factorSet: string;
  readonly estimate: Estimate;
  readonly note?: string;
}

/** Longest text beside an entry, in UTF-16 units. */
export const longestNote = 100_000;

/** A new entry, dated of the local day of `now`. */
export function createEntry(
  inputs: EntryInputs,
  { id, now }: { readonly id: string; readonly now: Date },
): JournalEntry {
  return { id, revision: 1, notedOn: localDay(now), ...contentOf(inputs) };
}

/** The same entry with other contents, of the same day. */
export function editEntry({ id, revision, notedOn }: JournalEntry, inputs: EntryInputs): JournalEntry {
  return { id, revision: revision + 1, notedOn, ...contentOf(inputs) };
}

/** What to keep in place of a deleted entry. */
export function withdrawEntry({ id, revision }: JournalEntry): Tombstone {
  return { id, revision: revision + 1, deleted: true };
}

/** Brings back a deleted entry, as it was. */
export function restoreEntry(entry: JournalEntry, { revision }: Tombstone): JournalEntry {
  return { ...entry, revision: revision + 1 };
}

/** Whether this is what is left of a deleted entry. */
export function isTombstone(record: JournalRecord): record is Tombstone {
  return 'deleted' in record;
}

/** Reads a record at a door; nothing when it is neither an entry nor what is left of one. */
export function parseRecord(value: unknown): JournalRecord | undefined {
  if (!isFields(value) || value.deleted !== true) return parseEntry(value);
  const { id, revision } = value;
  return isId(id) && isRevision(revision) ? { id, revision, deleted: true } : undefined;
}

/** Reads an entry at a door, copying the known keys one by one; nothing when a value makes no sense. */
export function parseEntry(value: unknown): JournalEntry | undefined {
  if (!isFields(value) || 'deleted' in value) return undefined;
  const { id, revision, notedOn, activity, factorSet, note } = value;
  const use = parseUse(value.use);
  const result = parseResult(value.result);
  if (!isId(id) || !isRevision(revision) || !isDay(notedOn) || !use || !result) return undefined;
  if (!isId(activity) || !isId(factorSet)) return undefined;
  const entry = { id, revision, notedOn, activity, use, factorSet, result };
  if (note === undefined) return entry;
  return typeof note === 'string' && note.length <= longestNote ? { ...entry, note } : undefined;
}

function contentOf({ activity, use, factorSet, estimate, note }: EntryInputs) {
  const { energy, carbon, water } = estimate;
  const result = { energy, carbon: carbon.total, water: water?.total ?? null };
  const content = { activity, use, factorSet, result };
  return note ? { ...content, note } : content;
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

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 100;
}

function isRevision(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
