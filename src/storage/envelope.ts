/** A record in clear; what is locked will have boxes of another kind, of sealed bytes. */
interface PlainBox {
  readonly kind: 'plain';
  readonly record: unknown;
}

/** What the database holds: a key and a box. Nothing outside `storage/` sees one. */
export interface Envelope {
  readonly key: string;
  readonly box: PlainBox;
}

/** Where the index of days finds the day of a plain entry; sealed boxes and tombstones have none. */
export const dayKeyPath = 'box.record.notedOn';

/** Puts a record in its envelope. */
export function wrapRecord(key: string, record: object): Envelope {
  return { key, box: { kind: 'plain', record } };
}

/** The record of an envelope; nothing when it cannot be read: it is then left where it is, never deleted. */
export function unwrapRecord<T>({ box }: Envelope, parse: (record: unknown) => T | undefined): T | undefined {
  return box.kind === 'plain' ? parse(box.record) : undefined;
}
