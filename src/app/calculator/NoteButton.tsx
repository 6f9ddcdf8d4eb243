import { createSignal, Match, Switch } from 'solid-js';
import type { Use } from '#core/impact/use.ts';
import type { JournalEntry } from '#core/journal/entry.ts';
import { withPart } from '../ui/load-part.ts';
import { PathIcon } from '../ui/PathIcon.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { createTap } from '../ui/tap.ts';
import { notebookIcon, undoIcon } from '../ui/tool-icons.ts';
import type { NoteOutcome } from './parts/note.ts';

/** Notes the use on screen in the journal, in one tap, and takes it back in another. */
export function NoteButton(props: { readonly activity: string; readonly use: Use }) {
  const [outcome, setOutcome] = createSignal<NoteOutcome>();
  const tap = createTap();

  // The journal's code is heavy, and most visits note nothing: it comes with the first tap.
  function run(act: (part: typeof import('./parts/note.ts')) => Promise<NoteOutcome>): Promise<void> {
    setOutcome();
    return tap.run(() =>
      withPart(
        () => import('./parts/note.ts'),
        async (part) => setOutcome(await act(part)),
      ),
    );
  }

  /** The entry is taken before the words about it go. */
  const undo = (entry: JournalEntry) => run(({ undoNote }) => undoNote(entry));

  return (
    <>
      <button
        type="button"
        class="main"
        disabled={tap.isBusy()}
        onClick={() => run(({ noteUse }) => noteUse(props.activity, props.use))}
      >
        <PathIcon path={notebookIcon} /> Noter
      </button>
      <div role="status" class="outcome">
        <Switch>
          <Match when={pick(outcome(), 'noted')}>
            {(noted) => (
              <p class="done">
                <span>
                  Noté. <a href={`${import.meta.env.BASE_URL}journal/`}>Voir le journal</a>
                </span>
                <button type="button" onClick={() => undo(noted().entry)}>
                  <PathIcon path={undoIcon} /> Annuler
                </button>
              </p>
            )}
          </Match>
          <Match when={pick(outcome(), 'undone')}>
            <p class="done">Annulé : rien n’est noté.</p>
          </Match>
          <Match when={pick(outcome(), 'failed')}>
            {(failed) => <p class="problem">Non enregistré. {failed().why}</p>}
          </Match>
        </Switch>
        <TroubleNote failed={tap.failed()} />
      </div>
    </>
  );
}

function pick<K extends NoteOutcome['kind']>(
  outcome: NoteOutcome | undefined,
  kind: K,
): Extract<NoteOutcome, { kind: K }> | undefined {
  return outcome?.kind === kind ? (outcome as Extract<NoteOutcome, { kind: K }>) : undefined;
}
