import { createSignal, Show } from 'solid-js';
import type { Use } from '#core/impact/use.ts';
import { withPart } from '../ui/load-part.ts';
import { PathIcon } from '../ui/PathIcon.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { createTap } from '../ui/tap.ts';
import { notebookIcon } from '../ui/tool-icons.ts';
import type { NoteOutcome } from './parts/note.tsx';

/** The code of notes: it brings the journal's, which is heavy, and most visits note nothing. */
type NotePart = typeof import('./parts/note.tsx');

/** Notes the use on screen in the journal, in one tap, and takes it back in another. */
export function NoteButton(props: { readonly activity: string; readonly use: Use }) {
  const [told, setTold] = createSignal<Pick<NotePart, 'NoteTold'> & { readonly outcome: NoteOutcome }>();
  const tap = createTap();

  function run(act: (part: NotePart) => Promise<NoteOutcome>): Promise<void> {
    setTold();
    return tap.run(() =>
      withPart(
        () => import('./parts/note.tsx'),
        async (part) => setTold({ NoteTold: part.NoteTold, outcome: await act(part) }),
      ),
    );
  }

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
        <Show when={told()} keyed>
          {({ NoteTold, outcome }) => (
            <NoteTold outcome={outcome} onUndo={(entry) => run(({ undoNote }) => undoNote(entry))} />
          )}
        </Show>
        <TroubleNote failed={tap.failed()} />
      </div>
    </>
  );
}
