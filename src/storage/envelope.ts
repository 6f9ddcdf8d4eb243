import { type JournalRecord, parseRecord } from '#core/journal/entry.ts';

/** A record in clear; a locked journal will have boxes of another kind, of sealed bytes. */
interface PlainBox {
  readonly kind: 'plain';
  readonly record: JournalRecord;
}

/** What the database holds: a random key and a box. Nothing outside `storage/` sees one. */
export interface Envelope {
  readonly key: string;
  readonly box: PlainBox;
}

/** Where the index of days finds the day of a plain entry; sealed boxes and tombstones have none. */
export const dayKeyPath = 'box.record.notedOn';

/** Puts a record in its envelope. */
export function wrapRecord(record: JournalRecord): Envelope {
  return { key: record.id, box: { kind: 'plain', record } };
}

/** The record of an envelope; nothing when it cannot be read: it is then left where it is, never deleted. */
export function unwrapRecord({ box }: Envelope): JournalRecord | undefined {
  return box.kind === 'plain' ? parseRecord(box.record) : undefined;
}
