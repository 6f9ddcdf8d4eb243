/**
 * Why something could not be written or read; none of them is anyone's mistake.
 * - `full`: no room is left on the device.
 * - `blocked`: another tab holds another version of the journal; closing or reloading it helps.
 * - `unavailable`: the browser refuses or has lost its storage.
 * - `lost`: it was accepted, but reading it back gave something else.
 */
export type Failure = 'full' | 'blocked' | 'unavailable' | 'lost';

/** The answer to a write. */
export type Written = { readonly ok: true } | { readonly ok: false; readonly why: Failure };

/** The answer to a read. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: Failure };

/** Why nothing is kept here: no IndexedDB, the browser refuses it, or another tab holds it. */
export type MemoryReason = 'absent' | 'refused' | 'blocked';

/** Whether what is written outlives this page. */
export type Persistence = { readonly kind: 'kept' } | { readonly kind: 'memory'; readonly why: MemoryReason };
