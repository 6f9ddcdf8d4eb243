import { createSignal, onCleanup, onMount } from 'solid-js';
import type { KeptPassage } from '#core/shelf/keepsake.ts';
import type { Failure, Unreadable } from '#storage/outcome.ts';
import { openShelf, type Shelf } from '#storage/shelf.ts';

/** State of the list of kept pages: newest day first, and the last one removed. */
export function createKept(open: () => Promise<Shelf> = openShelf) {
  const [shelf, setShelf] = createSignal<Shelf>();
  const [kept, setKept] = createSignal<readonly KeptPassage[]>();
  const [unreadable, setUnreadable] = createSignal<readonly Unreadable[]>([]);
  const [removed, setRemoved] = createSignal<KeptPassage>();
  const [failure, setFailure] = createSignal<Failure | 'changed'>();
  let turn = 0;

  async function refresh(): Promise<void> {
    turn += 1;
    const mine = turn;
    const opened = shelf();
    if (!opened) return;
    const [listed, unread] = await Promise.all([opened.list('kept'), opened.unreadable()]);
    if (mine !== turn) return;
    setFailure(listed.ok ? undefined : listed.why);
    if (listed.ok) setKept(newestFirst(listed.value.items));
    if (unread.ok) setUnreadable(unread.value);
  }

  let stopListening = () => {};
  onCleanup(() => stopListening());
  onMount(async () => {
    const opened = await open();
    stopListening = opened.onChange('kept', () => void refresh());
    setShelf(opened);
    await refresh();
  });

  return {
    /** Undefined until the list was read. */
    kept,
    unreadable,
    removed,
    failure,
    /** Why nothing is kept in this browser, if nothing is. */
    memoryReason() {
      const persistence = shelf()?.persistence;
      return persistence?.kind === 'memory' ? persistence.why : undefined;
    },
    async remove(passage: KeptPassage): Promise<void> {
      const written = await shelf()?.remove('kept', passage.id);
      if (written && !written.ok) return void setFailure(written.why);
      setRemoved(passage);
    },
    async bringBack(passage: KeptPassage): Promise<void> {
      const written = await shelf()?.put(passage);
      if (written && !written.ok) return void setFailure(written.why);
      setRemoved(undefined);
    },
    async discard(one: Unreadable) {
      return (await shelf()?.discard(one)) ?? ({ ok: true } as const);
    },
  };
}

function newestFirst(kept: readonly KeptPassage[]): KeptPassage[] {
  return [...kept].sort((a, b) => Number(a.keptOn < b.keptOn) - Number(a.keptOn > b.keptOn));
}
