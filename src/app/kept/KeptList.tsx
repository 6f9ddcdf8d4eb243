import { createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { nameDay } from '#core/journal/month.ts';
import type { KeptPassage } from '#core/shelf/keepsake.ts';
import { explainFailure } from '#storage/explain.ts';
import type { Failure } from '#storage/outcome.ts';
import { openShelf, type Shelf } from '#storage/shelf.ts';
import { Icon } from '../ui/icons.tsx';

/** What was kept, newest day first: one tap opens it, one takes it away, one brings it back. */
export function KeptList() {
  const [shelf, setShelf] = createSignal<Shelf>();
  const [kept, setKept] = createSignal<readonly KeptPassage[]>([]);
  const [removed, setRemoved] = createSignal<KeptPassage>();
  const [failure, setFailure] = createSignal<Failure | 'changed'>();
  let status: HTMLDivElement | undefined;

  async function refresh(): Promise<void> {
    const read = await shelf()?.list('kept');
    if (!read) return;
    setFailure(read.ok ? undefined : read.why);
    if (read.ok) setKept(newestFirst(read.value.items));
  }

  onMount(async () => {
    setShelf(await openShelf());
    await refresh();
    const again = () => void refresh();
    addEventListener('focus', again);
    onCleanup(() => removeEventListener('focus', again));
  });

  async function remove(passage: KeptPassage): Promise<void> {
    const written = await shelf()?.remove('kept', passage.id);
    if (written && !written.ok) return void setFailure(written.why);
    setRemoved(passage);
    await refresh();
    // The button that was tapped went away with its row.
    status?.querySelector('button')?.focus();
  }

  async function bringBack(passage: KeptPassage): Promise<void> {
    const written = await shelf()?.put(passage);
    if (written && !written.ok) return void setFailure(written.why);
    setRemoved(undefined);
    await refresh();
    status?.focus();
  }

  const memoryReason = () => {
    const persistence = shelf()?.persistence;
    return persistence?.kind === 'memory' ? persistence.why : undefined;
  };

  return (
    <div class="kept">
      <div role="status" class="notices" tabindex="-1" ref={status}>
        <Show when={memoryReason()}>
          {(why) => (
            <p class="warning">
              <b>Rien n’est gardé ici.</b> {explainFailure(why())}
            </p>
          )}
        </Show>
        <Show when={failure()}>{(why) => <p class="problem">{explainFailure(why())}</p>}</Show>
        <Show when={removed()}>
          {(passage) => (
            <p class="done">
              <span>Retiré : {passage().passage ?? passage().title}.</span>
              <button type="button" onClick={() => bringBack(passage())}>
                <Icon name="undo" /> Annuler
              </button>
            </p>
          )}
        </Show>
      </div>
      <Show when={kept().length > 0} fallback={<Empty />}>
        <ul class="rows">
          <For each={kept()}>
            {(passage) => (
              <li class="kept-row">
                <div>
                  <a href={import.meta.env.BASE_URL + passage.id}>{passage.passage ?? passage.title}</a>
                  <p>
                    <Show when={passage.passage}>{passage.title} · </Show>
                    gardé le {nameDay(passage.keptOn)}
                  </p>
                </div>
                <button
                  type="button"
                  aria-label={`Retirer ${passage.passage ?? passage.title}`}
                  onClick={() => remove(passage)}
                >
                  <Icon name="close" />
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}

/** What the list is for, with one example that a tap makes real. */
function Empty() {
  const example = `${import.meta.env.BASE_URL}guide/deja-colle/`;
  return (
    <div>
      <p>
        Rien de gardé pour l’instant. Sur une page ou une fiche, touchez <b>Garder</b>, ou le signe{' '}
        <b aria-hidden="true">⋮</b> à côté d’un titre pour un seul passage.
      </p>
      <p>
        Par exemple, la page à ouvrir le jour où un texte est parti trop vite :{' '}
        <a href={example}>Déjà collé ?</a>
      </p>
    </div>
  );
}

function newestFirst(kept: readonly KeptPassage[]): KeptPassage[] {
  return [...kept].sort((a, b) => Number(a.keptOn < b.keptOn) - Number(a.keptOn > b.keptOn));
}
