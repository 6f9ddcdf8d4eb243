import { isFields } from '#core/fields.ts';

/** A record in clear; what is locked will have boxes of another kind, of sealed bytes. */
interface PlainBox {
  readonly kind: 'plain';
  readonly record: unknown;
  /** Kind and id of what is kept beside the journal; an entry's id is its key. */
  readonly name?: string;
}

/** A row of the database: a random key and a box. Nothing outside this folder sees one. */
export interface Envelope {
  readonly key: IDBValidKey;
  readonly box: PlainBox;
}

/** Key path of the index of days; sealed boxes and tombstones have no day. */
export const dayPath = 'box.record.notedOn';

/** Key path of the index of names; sealed boxes have no name. */
export const namePath = 'box.name';

/** Record of an envelope; the envelope itself when it holds none, to be left as it is. */
export function recordIn(envelope: unknown): unknown {
  if (!isFields(envelope) || !isFields(envelope.box) || envelope.box.kind !== 'plain') return envelope;
  return envelope.box.record ?? envelope;
}

/** The envelope of database version 2, whose key told the name, under a key that tells nothing. */
export function hideName(old: unknown, key: string): object {
  const { key: name, box, ...rest } = isFields(old) ? old : {};
  return { ...rest, key, box: { ...(isFields(box) ? box : { was: box }), name: String(name) } };
}
