import { createSignal } from 'solid-js';
import type { EntryDraft } from '#core/journal/entry-draft.ts';
import { type DraftStore, openDraft } from '#storage/draft.ts';
import type { Committed, Unreadable, Written } from '#storage/outcome.ts';
import { openShelf, type Shelf } from '#storage/shelf.ts';
import { discardDraft, freeName, sortDrafts } from './kept-drafts.ts';

/**
 * What is being typed in the forms of entries, kept as it is typed, until saved or given up. A draft that cannot be
 * read stays where it is, until the person erases it.
 */
export function createEntryDrafts(open: () => Promise<Shelf> = openShelf) {
  const [drafts, setDrafts] = createSignal<ReadonlyMap<string, EntryDraft>>(new Map());
  const [failure, setFailure] = createSignal<Committed<unknown>>({ ok: true });
  const [unreadable, setUnreadable] = createSignal<readonly Unreadable[]>([]);
  const stores = new Map<string, DraftStore>();
  const storeOf = (id: string) => {
    const store = stores.get(id) ?? openDraft(freeName(id, unreadable()), open());
    stores.set(id, store);
    return store;
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
      const sorted = sortDrafts(listed.value);
      for (const { name, draft } of sorted.drafts) stores.set(draft.entry.id, openDraft(name, open()));
      setUnreadable(sorted.unreadable);
      const found = sorted.drafts.map(({ draft }) => [draft.entry.id, draft] as const);
      setDrafts(new Map([...found, ...drafts()]));
    },
    /** Drafts that cannot be read. */
    unreadable,
    /** Erases for good one that cannot be read. */
    async discard(one: Unreadable): Promise<Written> {
      const discarded = await discardDraft(await open(), one);
      if (discarded.ok) setUnreadable(unreadable().filter((other) => other !== one));
      return discarded;
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

/** Drafts of the forms of entries. */
export type EntryDrafts = ReturnType<typeof createEntryDrafts>;
