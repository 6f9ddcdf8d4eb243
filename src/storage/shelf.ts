import {
  isOfKind,
  type Keepsake,
  type KeepsakeKind,
  type KeepsakeOf,
  parseKeepsake,
} from '#core/shelf/keepsake.ts';
import type { Committed, Listed, Persistence, Read, Unreadable, Written } from './outcome.ts';
import { type Change, type FoundRecord, lastLabel, revisionOf } from './records.ts';
import { openSafe, type Safe } from './safe.ts';

/** A keepsake as it is kept, with the revision that a write in its place is made from. */
export type Kept<K extends KeepsakeKind> = KeepsakeOf<K> & { readonly revision: number };

/** The shelf, in small verbs: what a person keeps beside the journal (passages, reading place, baskets, choices). */
export interface Shelf {
  readonly persistence: Persistence;
  /**
   * Keeps a keepsake in place of the one of the same kind and id. `from` is the revision it was made from, 0
   * where nothing was; left out, whatever is there gives way. To be called in the tap itself, where there is one:
   * the browser is then asked not to evict what a person asked to keep.
   */
  put<T extends Keepsake>(keepsake: T, from?: number): Promise<Committed<Kept<T['kind']>>>;
  /** Takes a keepsake away, of this revision or whatever it is; one that is not there is no fault. */
  remove<K extends KeepsakeKind>(kind: K, id: string, from?: number): Promise<Committed<Kept<K>>>;
  /** The keepsake of this kind and id; nothing when there is none that can be read. */
  get<K extends KeepsakeKind>(kind: K, id: string): Promise<Read<Kept<K> | undefined>>;
  /** Stored value of this kind and id, as found, readable or not. */
  getAsFound(kind: KeepsakeKind, id: string): Promise<Read<unknown>>;
  /** All keepsakes of a kind, by their id. */
  list<K extends KeepsakeKind>(kind: K): Promise<Read<Listed<Kept<K>>>>;
  /** All that cannot be read, of any kind, or of a kind that this version does not know. */
  unreadable(): Promise<Read<readonly Unreadable[]>>;
  /** Erases for good what could not be read. */
  discard(unreadable: Unreadable): Promise<Written>;
  /** Calls back when something of this kind may have changed, here or in another window; gives what stops it. */
  onChange(kind: KeepsakeKind, listener: () => void): () => void;
}

/** Kinds worth asking the browser for persistence: those a person asks to keep. */
const askedFor: readonly KeepsakeKind[] = ['kept', 'basket'];

/** Opens the shelf, in the document's safe or in this one. */
export async function openShelf(opening: Promise<Safe> = openSafe()): Promise<Shelf> {
  const safe = await opening;
  const { keepsakes, news } = safe;
  const commit = async <K extends KeepsakeKind>(kind: K, change: Change): Promise<Committed<Kept<K>>> => {
    const committed = await keepsakes.commit(change);
    if (committed.ok) news.tell(kind);
    else if (committed.why === 'changed') return { ...committed, now: readKept(committed.now, kind) };
    return committed;
  };
  return {
    persistence: safe.persistence,
    put<T extends Keepsake>(keepsake: T, from?: number) {
      const kind: T['kind'] = keepsake.kind;
      if (askedFor.includes(kind)) safe.askToPersist();
      // Copies known keys only: what was read may carry an old revision.
      const record = parseKeepsake(keepsake);
      if (!record) throw new Error(`not a keepsake that can be read back: ${kind}`);
      return commit(kind, { name: nameOf(kind, keepsake.id), record, from });
    },
    remove: (kind, id, from) => commit(kind, { name: nameOf(kind, id), record: undefined, from }),
    async get(kind, id) {
      const found = await keepsakes.read(nameOf(kind, id));
      return found.ok ? { ok: true, value: readKept(found.value, kind) } : found;
    },
    getAsFound: (kind, id) => keepsakes.read(nameOf(kind, id)),
    async list(kind) {
      const found = await keepsakes.list(nameOf(kind, ''), `${kind}!`);
      return found.ok ? { ok: true, value: sortOut(found.value, kind) } : found;
    },
    unreadable: () => findUnreadable(safe),
    async discard({ key }) {
      const discarded = await keepsakes.discard(key);
      if (discarded.ok) news.tell('all');
      return discarded;
    },
    onChange: (kind, listener) => news.onChange(kind, listener),
  };
}

/** Kind, then a space, the least of printable characters, so that a kind is one stretch of names. */
function nameOf(kind: KeepsakeKind, id: string): string {
  return `${kind} ${id}`;
}

function readKept<K extends KeepsakeKind>(record: unknown, kind: K): Kept<K> | undefined {
  const keepsake = parseKeepsake(record);
  return keepsake && isOfKind(keepsake, kind) ? { ...keepsake, revision: revisionOf(record) } : undefined;
}

function sortOut<K extends KeepsakeKind>(found: readonly FoundRecord[], kind: K): Listed<Kept<K>> {
  const items: Kept<K>[] = [];
  const unreadable: Unreadable[] = [];
  for (const one of found) {
    const kept = readKept(one.record, kind);
    if (kept) items.push(kept);
    else unreadable.push(asUnreadable(one));
  }
  return { items, unreadable };
}

/** Every record is read: there are few, and nothing but reading tells. */
async function findUnreadable({ keepsakes }: Safe): Promise<Read<readonly Unreadable[]>> {
  const [named, strays] = await Promise.all([keepsakes.list('', lastLabel), keepsakes.strays()]);
  if (!named.ok) return named;
  if (!strays.ok) return strays;
  const unread = [...named.value, ...strays.value].filter(({ record }) => !parseKeepsake(record));
  return { ok: true, value: unread.map(asUnreadable) };
}

function asUnreadable({ key, record }: FoundRecord): Unreadable {
  return { key, content: record };
}
