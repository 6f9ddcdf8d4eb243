import { activityOf, countLimits, settingsToKeep, withSettings } from '../calculator/settings.ts';
import type { Activity } from '../impact/activity.ts';
import { parseNumber } from '../number/parse-number.ts';
import { type EntryInputs, type JournalEntry, longestNote, parseEntry } from './entry.ts';

/** Unsaved changes of an entry. */
export interface EntryDraft {
  /** The entry that it was made from, as it was then. */
  readonly entry: JournalEntry;
  /** Id of an activity of the list; empty for a use that is none of them, kept as it was noted. */
  readonly activity: string;
  readonly countText: string;
  readonly note: string;
}

/** A draft that changes nothing. */
export function draftOf(entry: JournalEntry, activities: readonly Activity[]): EntryDraft {
  return {
    entry,
    activity: activityOf(entry.use, activities)?.id ?? '',
    countText: String(entry.use.count),
    note: entry.note ?? '',
  };
}

/** Whether a draft says nothing else than its entry. */
export function isUntouched(draft: EntryDraft, activities: readonly Activity[]): boolean {
  const { activity, countText, note } = draftOf(draft.entry, activities);
  return draft.activity === activity && draft.countText === countText && draft.note === note;
}

/** Number of UTF-16 units of the note above the limit. */
export function excessOf({ note }: EntryDraft): number {
  return Math.max(0, note.trim().length - longestNote);
}

/**
 * What a draft would have the entry say; nothing while its number is not understood or its note too long. Another
 * activity keeps the place and the number; the same one keeps the use as it was noted.
 */
export function inputsOf(draft: EntryDraft, activities: readonly Activity[]): EntryInputs | undefined {
  const { entry } = draft;
  const times = countOf(draft);
  if (times === undefined || excessOf(draft) > 0) return undefined;
  const note = draft.note.trim();
  const chosen = activities.find(({ id }) => id === draft.activity);
  if (!chosen || draft.activity === draftOf(entry, activities).activity) {
    return { activity: entry.activity, use: { ...entry.use, count: times }, note };
  }
  const settings = { ...settingsToKeep(entry.use, activities), count: times };
  return { activity: chosen.id, use: withSettings(chosen.use, settings), note };
}

/** A number left as it was is understood, whatever the field would say of it. */
function countOf({ entry, countText }: EntryDraft): number | undefined {
  const { count } = entry.use;
  if (countText === String(count)) return count;
  const parsed = parseNumber(countText, countLimits);
  return parsed.kind === 'number' ? parsed.value : undefined;
}

/** Reads a draft at a door; nothing when it is none. */
export function parseEntryDraft(value: unknown): EntryDraft | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { entry: given, activity, countText, note } = value as Readonly<Record<string, unknown>>;
  const entry = parseEntry(given);
  if (!entry || typeof activity !== 'string' || typeof countText !== 'string') return undefined;
  return typeof note === 'string' ? { entry, activity, countText, note } : undefined;
}
