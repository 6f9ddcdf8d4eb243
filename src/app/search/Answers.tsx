import { createEffect, createSignal, For, on, Show } from 'solid-js';
import { mostCharacters } from '#core/search/query.ts';
import { shareText } from '../ui/hand-over.ts';
import { handedOverWords } from '../ui/handed-over-words.ts';
import { Icon } from '../ui/icons.tsx';
import { attempt } from '../ui/load-part.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { createTap } from '../ui/tap.ts';
import { Result } from './Result.tsx';
import { addressOfQuery } from './search-address.ts';
import type { SearchState } from './search-state.ts';

const firstResults = 6;

/** List of results, the first few until one asks for more; and the button that shares the search. */
export function Answers(props: { readonly search: SearchState; readonly base: string }) {
  const [shown, setShown] = createSignal(firstResults);
  const [shared, setShared] = createSignal('');
  const sharing = createTap();
  const results = () => props.search.answer()?.results ?? [];
  const beginAgain = () => {
    setShared('');
    setShown(firstResults);
  };
  createEffect(on(props.search.typed, beginAgain, { defer: true }));

  const share = () =>
    sharing.run(() =>
      attempt(async () => {
        const words = props.search.typed().trim().slice(0, mostCharacters);
        const url = addressOfQuery(location.href, words);
        const outcome = await shareText({ title: 'Terrain', text: `Terrain\u00a0: ${words}`, url });
        setShared(handedOverWords(outcome, 'Adresse copiée.'));
      }),
    );
  return (
    <>
      <ul class="results">
        <For each={results().slice(0, shown())}>
          {({ passage }) => (
            <Result passage={passage} stems={props.search.answer()?.stems ?? new Set()} base={props.base} />
          )}
        </For>
      </ul>
      <p class="actions">
        <Show when={results().length > shown()}>
          <button type="button" onClick={() => setShown(shown() + 2 * firstResults)}>
            Voir plus
          </button>
        </Show>
        <button type="button" onClick={share}>
          <Icon name="share" /> Partager cette recherche
        </button>
      </p>
      <div role="status">
        {shared()}
        <TroubleNote failed={sharing.failed()} />
      </div>
    </>
  );
}
