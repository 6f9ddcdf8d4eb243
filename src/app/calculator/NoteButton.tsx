import { createSignal, Match, Switch } from 'solid-js';
import type { Use } from '#core/impact/use.ts';
import { Icon } from '../ui/icons.tsx';
import { fetchPart } from './fetch-part.ts';
import type { NoteOutcome } from './note.ts';

/** Notes the use on screen in the journal, in one tap, and takes it back in another. */
export function NoteButton(props: { readonly activity: string; readonly use: Use }) {
  const [outcome, setOutcome] = createSignal<NoteOutcome>();
  const [isBusy, setBusy] = createSignal(false);

  // The journal's code is heavy, and most visits note nothing: it comes with the first tap.
  async function run(act: (part: typeof import('./note.ts')) => Promise<NoteOutcome>): Promise<void> {
    setBusy(true);
    const part = await fetchPart(() => import('./note.ts'));
    setOutcome(part.ok ? await act(part.value) : { kind: 'failed', why: part.why });
    setBusy(false);
  }

  return (
    <>
      <button
        type="button"
        class="main"
        disabled={isBusy()}
        onClick={() => run(({ noteUse }) => noteUse(props.activity, props.use))}
      >
        <Icon name="notebook" /> Noter
      </button>
      <div role="status" class="outcome">
        <Switch>
          <Match when={pick(outcome(), 'noted')}>
            {(noted) => (
              <p class="done">
                <span>
                  Noté. <a href={`${import.meta.env.BASE_URL}journal/`}>Voir le journal</a>
                </span>
                <button type="button" onClick={() => run(({ undoNote }) => undoNote(noted().entry))}>
                  <Icon name="undo" /> Annuler
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
