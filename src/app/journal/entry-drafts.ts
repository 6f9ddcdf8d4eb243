import { createSignal } from 'solid-js';
import { type EntryDraft, parseEntryDraft } from '#core/journal/entry-draft.ts';
import { type DraftStore, openDraft } from '#storage/draft.ts';
import type { Committed, Unreadable, Written } from '#storage/outcome.ts';
import { openShelf, type Shelf } from '#storage/shelf.ts';

const prefix = 'journal/';
/** What follows the name of a draft that cannot be read: the next one of the same entry stands beside it. */
const beside = '/suite';

/**
 * What is being typed in the forms of entries, kept as it is typed, until saved or given up. A draft that cannot be
 * read stays where it is, until the person erases it.
 */
export function createEntryDrafts(open: () => Promise<Shelf> = openShelf) {
  const [drafts, setDrafts] = createSignal<ReadonlyMap<string, EntryDraft>>(new Map());
  const [failure, setFailure] = createSignal<Committed<unknown>>({ ok: true });
  const [unreadable, setUnreadable] = createSignal<readonly Unreadable[]>([]);
  const stores = new Map<string, DraftStore>();
  const openStore = (id: string, name: string) => {
    const store = openDraft(name, open());
    stores.set(id, store);
    return store;
  };
  const storeOf = (id: string) => {
    const taken = unreadable().map(({ content }) => nameIn(content));
    let name = prefix + id;
    while (taken.includes(name)) name += beside;
    return stores.get(id) ?? openStore(id, name);
  };
  const without = (id: string) => {
    const others = new Map(drafts());
    others.delete(id);
    return others;
  };

  return {
    /** Finds again what was typed and not saved when the page was left. */
    async load(): Promise<void> {
      const listed = await (await open()).list('draft');
      if (!listed.ok) return;
      const { items, unreadable: broken } = listed.value;
      const own = items.filter(({ id }) => id.startsWith(prefix));
      const found = own.flatMap(({ id, content }) => {
        const draft = parseEntryDraft(content);
        if (draft) openStore(draft.entry.id, id);
        return draft ? [[draft.entry.id, draft] as const] : [];
      });
      const unread = own.filter(({ content }) => !parseEntryDraft(content));
      setUnreadable([
        ...broken.filter(({ content }) => nameIn(content)?.startsWith(prefix)),
        ...unread.map((one) => ({ key: one.id, content: one })),
      ]);
      setDrafts(new Map([...found, ...drafts()]));
    },
    /** Those that cannot be read. */
    unreadable,
    /** Erases for good one that cannot be read. */
    async discard(one: Unreadable): Promise<Written> {
      const shelf = await open();
      const name = nameIn(one.content);
      const removed = await (typeof one.key === 'string' && one.key === name
        ? shelf.remove('draft', name)
        : shelf.discard(one));
      if (removed.ok) setUnreadable(unreadable().filter((other) => other !== one));
      return removed.ok || removed.why !== 'changed' ? removed : { ok: true };
    },
    all: () => [...drafts().values()],
    find: (id: string) => drafts().get(id),
    /** Why what was typed last is not kept, if it is not. */
    failure: () => {
      const last = failure();
      return last.ok ? undefined : last.why;
    },
    /** Keeps what the form of an entry holds now. */
    async write(draft: EntryDraft): Promise<void> {
      const { id } = draft.entry;
      setDrafts(new Map([...drafts(), [id, draft]]));
      const store = storeOf(id);
      store.write(draft);
      setFailure(await store.settled());
    },
    /** Forgets it: it was saved, or given up. What another window holds of the same entry is left alone. */
    async forget(id: string): Promise<void> {
      if (!drafts().has(id)) return;
      setDrafts(without(id));
      await storeOf(id).clear();
    },
    /** Keeps again what is on screen here and another window forgot, once it had saved or given up its own. */
    async keepAgain(): Promise<void> {
      for (const [id, draft] of drafts()) {
        const kept = await storeOf(id).read();
        const isForgotten = kept.ok && kept.value === undefined;
        if (isForgotten && drafts().get(id) === draft) storeOf(id).write(draft);
      }
    },
  };
}

/** What is being typed in the forms of entries. */
export type EntryDrafts = ReturnType<typeof createEntryDrafts>;

/** The name that a draft says it has, whatever else it holds. */
function nameIn(record: unknown): string | undefined {
  const { id } = Object(record) as { readonly id?: unknown };
  return typeof id === 'string' ? id : undefined;
}
