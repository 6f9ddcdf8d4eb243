import type { Committed, Read, Written } from './outcome.ts';

/** A record as it was found: what it says, or the whole envelope when nothing could be taken out of it. */
export interface FoundRecord {
  readonly key: IDBValidKey;
  readonly record: unknown;
}

/** One write. Its record gets the revision after the one that it replaces. */
export interface Change {
  readonly name: string;
  /** New record under this name; undefined removes the one there. */
  readonly record: object | undefined;
  /** Revision that the change was made from, 0 where nothing was; left out, whatever is there gives way. */
  readonly from?: number | undefined;
}

/** Past every label. */
export const lastLabel = '\uffff';

/**
 * The seam between what a person keeps and how it is kept: records under a name, listed by a label. In the
 * journal a name is the id of an entry and its label the day; beside it both are kind and id. Journal and shelf
 * are written once, over this. There is a back in memory and one in clear in IndexedDB; one of sealed boxes will
 * be the third, and answer `locked`.
 */
export interface Records {
  /** The record of this name; nothing when there is none. */
  read(name: string): Promise<Read<unknown>>;
  /** The records whose label lies between two, both included, in the order of labels. */
  list(from: string, to: string): Promise<Read<FoundRecord[]>>;
  /** The last label before this one, without reading a record; nothing when there is none. */
  lastBefore(label: string): Promise<Read<string | undefined>>;
  /** The records that no list gives, for want of a label. */
  strays(): Promise<Read<FoundRecord[]>>;
  /** Makes one change if what is there is still of the revision it was made from. */
  commit(change: Change): Promise<Committed<unknown>>;
  /** Erases what lies under this key, for good. */
  discard(key: IDBValidKey): Promise<Written>;
}

/** Outcome of a change, given the stored record. */
export type Step =
  | { readonly kind: 'changed' }
  /** Already applied, by a first try whose answer got lost. */
  | { readonly kind: 'done' }
  | { readonly kind: 'write'; readonly record: object | undefined };

/** Decides a change against `now`, the stored record. */
export function nextStep({ record, from }: Change, now: unknown): Step {
  const revision = revisionOf(now);
  const wanted = record && { ...record, revision: (from ?? revision) + 1 };
  if (isSame(now, wanted)) return { kind: 'done' };
  if (from !== undefined && from !== revision) return { kind: 'changed' };
  return { kind: 'write', record: wanted };
}

/** The revision of a record; 0 when there is none. Those of database versions 1 and 2 may say none: it is the first. */
export function revisionOf(record: unknown): number {
  if (record === undefined) return 0;
  const revision = typeof record === 'object' && record !== null && 'revision' in record && record.revision;
  return typeof revision === 'number' && Number.isSafeInteger(revision) && revision > 0 ? revision : 1;
}

/** Whether two records say the same. One that JSON cannot write is the same as none. */
export function isSame(a: unknown, b: unknown): boolean {
  try {
    return JSON.stringify(a) === JSON.stringify(b);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return false;
  }
}
