import { createEffect, createSignal, For, on, Show } from 'solid-js';
import { rememberReadingId, remembersReading } from '#core/shelf/reading.ts';
import { explainFailure } from '#storage/explain.ts';
import type { Failure } from '#storage/outcome.ts';
import { openShelf, type Shelf } from '#storage/shelf.ts';
import { attempt } from '../ui/load-part.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { createTap } from '../ui/tap.ts';

/** Whether the guide keeps the place where one is in it; to say no forgets the place at once. */
export function RememberReading(props: { readonly timesErased: number }) {
  const [shelf, setShelf] = createSignal<Shelf>();
  const [isOn, setOn] = createSignal(true);
  const [said, setSaid] = createSignal('');
  const [failure, setFailure] = createSignal<Failure | 'changed'>();

  const tap = createTap();
  const read = async () => {
    const opened = await openShelf();
    const choice = await opened.get('choice', rememberReadingId);
    setOn(remembersReading(choice.ok ? choice.value : undefined));
    setShelf(opened);
  };
  createEffect(
    on(
      () => props.timesErased,
      () => {
        setSaid('');
        setFailure();
        void tap.run(() => attempt(read));
      },
    ),
  );

  function choose(wanted: boolean): Promise<void> {
    setOn(wanted);
    setFailure();
    return tap.run(async () => {
      const trouble = await attempt(() => write(wanted));
      if (trouble) setOn(!wanted);
      return trouble;
    });
  }

  async function write(wanted: boolean): Promise<void> {
    const opened = shelf();
    if (!opened) return;
    const written = await opened.put({ kind: 'choice', id: rememberReadingId, content: wanted });
    const forgotten = wanted || !written.ok ? written : await opened.remove('reading', 'place');
    // The other was chosen meanwhile: it tells.
    if (isOn() !== wanted) return;
    setFailure(forgotten.ok ? undefined : forgotten.why);
    if (!forgotten.ok) setOn(!wanted);
    setSaid(wanted ? 'Votre place sera retenue.' : 'Votre place est oubliée, et ne sera plus retenue.');
  }

  return (
    <fieldset class="field">
      <legend>Retenir où j’en suis dans le guide</legend>
      <div class="chips">
        <For each={[true, false]}>
          {(wanted) => (
            <label>
              <input
                type="radio"
                autocomplete="off"
                name="retenir"
                checked={isOn() === wanted}
                disabled={!shelf()}
                onChange={() => choose(wanted)}
              />
              <span>{wanted ? 'Oui' : 'Non'}</span>
            </label>
          )}
        </For>
      </div>
      <p class="hint">La dernière page lue et les pages finies, sans date, sur cet appareil seulement.</p>
      <div role="status">
        <Show
          when={failure()}
          fallback={<Show when={said()}>{(words) => <p class="done">{words()}</p>}</Show>}
        >
          {(why) => <p class="problem">Choix non enregistré. {explainFailure(why())}</p>}
        </Show>
        <TroubleNote failed={tap.failed()} />
      </div>
    </fieldset>
  );
}
