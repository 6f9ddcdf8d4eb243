/**
 * Why something could not be written or read; none of them is anyone's mistake.
 * - `absent`: the browser has no storage.
 * - `refused`: it forbids storage here, as in some private windows.
 * - `full`: no room is left on the device.
 * - `newer`: a newer Terrain has upgraded the database. It is intact, and this page too old to open it.
 * - `blocked`: another tab holds an older version of the database open; closing that tab helps.
 * - `unavailable`: the browser does not answer, or has lost its storage.
 * - `lost`: it was accepted, but reading it back gave something else.
 * - `locked`: it is sealed, and no phrase was given. Only a sealed back will answer so.
 */
export type Failure = 'absent' | 'refused' | 'full' | 'newer' | 'blocked' | 'unavailable' | 'lost' | 'locked';

/** The answer to a write. */
export type Written = { readonly ok: true } | { readonly ok: false; readonly why: Failure };

/**
 * The answer to a write that says which revision it was made from. `changed`: another window wrote meanwhile;
 * nothing was written, and `now` is what is there, nothing when it was taken away.
 */
export type Committed<T> =
  | Written
  | { readonly ok: false; readonly why: 'changed'; readonly now: T | undefined };

/** The answer to a read. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: Failure };

/** A record that no door could read: shown as such, exported or erased by the person, never by itself. */
export interface Unreadable {
  readonly key: IDBValidKey;
  /** The stored value, as found. */
  readonly content: unknown;
}

/** Result of a list: records that could be read, and those that could not. */
export interface Listed<T> {
  readonly items: readonly T[];
  readonly unreadable: readonly Unreadable[];
}

/** Whether what is written outlives this page; if not, because the browser has no storage or forbids it. */
export type Persistence =
  | { readonly kind: 'kept' }
  | { readonly kind: 'memory'; readonly why: Extract<Failure, 'absent' | 'refused'> };
