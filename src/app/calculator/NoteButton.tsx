import { factors } from 'virtual:guide';
import { createSignal, Match, Switch } from 'solid-js';
import { estimate } from '#core/impact/estimate.ts';
import type { Use } from '#core/impact/use.ts';
import { createEntry, type JournalEntry, withdrawEntry } from '#core/journal/entry.ts';
import { explainFailure, explainMemory } from '#storage/explain.ts';
import { type JournalStore, openJournal } from '#storage/journal-store.ts';
import type { Failure, MemoryReason } from '#storage/outcome.ts';
import { Icon } from '../ui/icons.tsx';

type Outcome =
  | { readonly kind: 'noted'; readonly entry: JournalEntry }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly why: Failure }
  /** It would be lost on leaving the page: nothing was noted. */
  | { readonly kind: 'memory'; readonly why: MemoryReason };

/** Notes the use on screen in the journal, in one tap, and takes it back in another. */
export function NoteButton(props: { readonly activity: string; readonly use: Use }) {
  const [outcome, setOutcome] = createSignal<Outcome>();
  const [isBusy, setBusy] = createSignal(false);
  let store: Promise<JournalStore> | undefined;
  const open = () => {
    store ??= openJournal();
    return store;
  };

  async function note(): Promise<void> {
    setBusy(true);
    setOutcome(await noteIn(await open(), props.activity, props.use));
    setBusy(false);
  }

  async function undo(entry: JournalEntry): Promise<void> {
    const removed = await (await open()).remove(withdrawEntry(entry));
    setOutcome(removed.ok ? { kind: 'undone' } : { kind: 'failed', why: removed.why });
  }

  return (
    <>
      <p class="actions">
        <button type="button" class="main" disabled={isBusy()} onClick={note}>
          <Icon name="notebook" /> Noter
        </button>
      </p>
      <div role="status">
        <Switch>
          <Match when={pick(outcome(), 'noted')}>
            {(noted) => (
              <p class="done">
                <span>
                  Noté. <a href={`${import.meta.env.BASE_URL}journal/`}>Voir le journal</a>
                </span>
                <button type="button" onClick={() => undo(noted().entry)}>
                  <Icon name="undo" /> Annuler
                </button>
              </p>
            )}
          </Match>
          <Match when={pick(outcome(), 'undone')}>
            <p class="done">Annulé : rien n’est noté.</p>
          </Match>
          <Match when={pick(outcome(), 'failed')}>
            {(failed) => <p class="problem">Non enregistré. {explainFailure(failed().why)}</p>}
          </Match>
          <Match when={pick(outcome(), 'memory')}>
            {(memory) => <p class="problem">Non enregistré. {explainMemory(memory().why)}</p>}
          </Match>
        </Switch>
      </div>
    </>
  );
}

async function noteIn(store: JournalStore, activity: string, use: Use): Promise<Outcome> {
  if (store.persistence.kind === 'memory') return { kind: 'memory', why: store.persistence.why };
  const entry = createEntry(
    { activity, use, factorSet: factors.version, estimate: estimate(use, factors) },
    { id: crypto.randomUUID(), now: new Date() },
  );
  const written = await store.add(entry);
  return written.ok ? { kind: 'noted', entry } : { kind: 'failed', why: written.why };
}

function pick<K extends Outcome['kind']>(
  outcome: Outcome | undefined,
  kind: K,
): Extract<Outcome, { kind: K }> | undefined {
  return outcome?.kind === kind ? (outcome as Extract<Outcome, { kind: K }>) : undefined;
}
