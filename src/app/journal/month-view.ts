import { createMemo, createSignal } from 'solid-js';
import type { JournalEntry } from '#core/journal/entry.ts';
import { localMonth } from '#core/journal/month.ts';
import type { Journal } from '#storage/journal.ts';
import type { Failure, Unreadable } from '#storage/outcome.ts';

/** The journal, once it is open. */
export type OpenJournal = () => Journal | undefined;

/** One month of the journal, and the way to the others. */
export function createMonthView(journal: OpenJournal) {
  const [month, setMonth] = createSignal('');
  const [months, setMonths] = createSignal<readonly string[]>([]);
  const [entries, setEntries] = createSignal<readonly JournalEntry[]>([]);
  const [unreadable, setUnreadable] = createSignal<readonly Unreadable[]>([]);
  const [failure, setFailure] = createSignal<Failure>();
  const byId = createMemo(() => new Map(entries().map((entry) => [entry.id, entry])));
  /** The month asked for last, and how many times one was asked for. */
  let wanted = localMonth(new Date());
  let turn = 0;

  async function show(asked: string): Promise<void> {
    wanted = asked;
    turn += 1;
    const mine = turn;
    const opened = journal();
    if (!opened) return;
    const [known, listed] = await Promise.all([opened.months(), opened.listMonth(asked)]);
    // Stale: a month was asked for meanwhile, and its answer is the one to show.
    if (mine !== turn) return;
    setFailure(!listed.ok ? listed.why : known.ok ? undefined : known.why);
    if (known.ok) setMonths([...new Set([localMonth(new Date()), ...known.value])].sort());
    if (!listed.ok) return;
    setEntries(listed.value.items);
    setUnreadable(listed.value.unreadable);
    setMonth(asked);
  }

  return {
    month,
    months,
    entries,
    /** The entry of this id as it is kept now, if the month holds it. */
    find: (id: string) => byId().get(id),
    /** Records of the month that cannot be read. */
    unreadable,
    /** Why the month could not be read. */
    failure,
    show,
    /** Reads the month that is shown, or was asked for last, again. */
    refresh: () => show(wanted),
  };
}

/** One month of the journal on screen. */
export type MonthView = ReturnType<typeof createMonthView>;
