import { createSignal, onCleanup, onMount } from 'solid-js';
import { parseLines } from '#core/calculator/saved-basket.ts';
import type { Failure, Unreadable, Written } from '#storage/outcome.ts';
import type { Kept, Shelf } from '#storage/shelf.ts';

/** The baskets kept on this phone, as they are now: what other windows do to them is seen at once. */
export function createBasketList(opening: Promise<Shelf>) {
  const [kept, setKept] = createSignal<readonly Kept<'basket'>[]>([]);
  const [unreadable, setUnreadable] = createSignal<readonly Unreadable[]>([]);
  const [failure, setFailure] = createSignal<Failure>();
  /** Kept baskets whose content this version cannot read. */
  let unopenable: ReadonlyMap<Unreadable, Kept<'basket'>> = new Map();
  let turn = 0;

  async function refresh(): Promise<void> {
    turn += 1;
    const mine = turn;
    const found = await (await opening).list('basket');
    if (mine !== turn) return;
    setFailure(found.ok ? undefined : found.why);
    if (!found.ok) return;
    const { items, unreadable: unread } = found.value;
    setKept(items.filter(opens).sort((a, b) => a.name.localeCompare(b.name, 'fr')));
    const others = items.filter((one) => !opens(one));
    unopenable = new Map(others.map((one) => [{ key: one.id, content: one }, one]));
    setUnreadable([...unread, ...unopenable.keys()]);
  }

  let stopListening = () => {};
  let isGone = false;
  onCleanup(() => {
    isGone = true;
    stopListening();
  });
  onMount(async () => {
    const shelf = await opening;
    if (isGone) return;
    stopListening = shelf.onChange('basket', () => void refresh());
    await refresh();
  });

  return {
    /** Kept baskets that can be opened, sorted by name. */
    kept,
    /** Kept baskets that cannot be read: left there until the person erases them. */
    unreadable,
    /** Why none could be read. */
    failure,
    refresh,
    /** Erases for good one that cannot be read. */
    async discard(one: Unreadable): Promise<Written> {
      const shelf = await opening;
      const basket = unopenable.get(one);
      if (!basket) return shelf.discard(one);
      const removed = await shelf.remove('basket', basket.id, basket.revision);
      // `changed`: another window wrote it meanwhile, and the list shows what it wrote.
      return removed.ok || removed.why !== 'changed' ? removed : { ok: true };
    },
  };
}

function opens({ content }: Kept<'basket'>): boolean {
  return parseLines(content) !== undefined;
}
