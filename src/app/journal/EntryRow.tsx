import { createSignal, Show } from 'solid-js';
import { nameDay } from '#core/journal/month.ts';
import { formatCentral } from '#core/number/format.ts';
import { EntryForm } from './EntryForm.tsx';
import type { JournalState } from './journal-state.ts';
import { nameEntry } from './name-entry.ts';

/** One entry, which opens on its form; already open where something typed in it waits to be saved. */
export function EntryRow(props: { readonly id: string; readonly journal: JournalState }) {
  const { editing } = props.journal;
  const [isOpen, setOpen] = createSignal(editing.isBegun(props.id));
  let summary: HTMLElement | undefined;
  const close = () => setOpen(false);
  // The button that was tapped leaves the screen, and nothing was done that one could undo.
  const giveUp = () => {
    close();
    summary?.focus({ preventScroll: true });
  };
  return (
    <Show when={editing.entryOf(props.id)}>
      {(entry) => (
        <li>
          <details class="entry" open={isOpen()} onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary ref={summary}>
              <span class="entry-title">{nameEntry(entry())}</span>
              <span class="entry-detail">
                {nameDay(entry().notedOn)} · {formatCentral(entry().result.energy)}
                <Show when={editing.isBegun(props.id) && !isOpen()}> · modification en cours</Show>
              </span>
              <Show when={entry().note}>
                {(note) => (
                  <span class="note-text" dir="auto">
                    {note()}
                  </span>
                )}
              </Show>
            </summary>
            <Show when={isOpen()}>
              <EntryForm entry={entry()} journal={props.journal} onDone={close} onGiveUp={giveUp} />
            </Show>
          </details>
        </li>
      )}
    </Show>
  );
}
