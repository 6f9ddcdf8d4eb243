import { For, Show } from 'solid-js';
import { explainFailure } from '#storage/explain.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { createRememberReading } from './remember-reading.ts';

/** Whether the guide keeps the place where one is in it; to say no forgets the place at once. */
export function RememberReading(props: { readonly timesErased: number }) {
  const reading = createRememberReading(() => props.timesErased);
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
                checked={reading.isOn() === wanted}
                disabled={!reading.isReady()}
                onChange={() => reading.choose(wanted)}
              />
              <span>{wanted ? 'Oui' : 'Non'}</span>
            </label>
          )}
        </For>
      </div>
      <p class="hint">La dernière page lue et les pages finies, sans date, sur cet appareil seulement.</p>
      <div role="status">
        <Show
          when={reading.failure()}
          fallback={<Show when={reading.said()}>{(words) => <p class="done">{words()}</p>}</Show>}
        >
          {(why) => <p class="problem">Choix non enregistré. {explainFailure(why())}</p>}
        </Show>
        <TroubleNote failed={reading.tap.failed()} />
      </div>
    </fieldset>
  );
}
