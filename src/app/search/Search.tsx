import { createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { mostCharacters } from '#core/search/query.ts';
import { shareText } from '../ui/hand-over.ts';
import { handedOverWords } from '../ui/handed-over-words.ts';
import { Icon } from '../ui/icons.tsx';
import { type FieldKeeping, keepField } from '../ui/keep-field.ts';
import { attempt } from '../ui/load-part.ts';
import { SettledStatus } from '../ui/SettledStatus.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { createTap } from '../ui/tap.ts';
import { loadTexts } from './load-texts.ts';
import { Result } from './Result.tsx';
import { addressOfQuery, queryInAddress } from './search-address.ts';
import { createSearch, sayAnswers } from './search-state.ts';

export interface SearchProps {
  /** Root of the site, with both slashes. */
  readonly base: string;
  /** The address of the texts. */
  readonly texts: string;
}

/** Places most asked for, while nothing is typed. */
const places = [
  { path: 'guide/deja-colle/', label: 'Déjà collé\u202f?', why: 'Les gestes, dans l’ordre.' },
  { path: 'guide/ne-jamais-coller/', label: 'Ce que l’on ne colle jamais', why: 'Rouge, orange, vert.' },
  { path: 'guide/telephone-et-police/', label: 'Téléphone et police', why: 'Le droit, et ses doutes.' },
  { path: 'formats/', label: 'Tailles d’images', why: 'À l’écran et sur papier.' },
  { path: 'guide/choisir-un-service/', label: 'Quel service\u202f?', why: 'Compte, données, durée.' },
  { path: 'glossaire/', label: 'Glossaire', why: 'Les mots, en clair.' },
] as const;

const firstResults = 6;

/** The search field and what it finds, as it is typed. What is typed goes to no address; its draft is found again. */
export function Search(props: SearchProps) {
  const search = createSearch((isAgain, progress) => loadTexts(props.texts, isAgain, progress));
  const [shown, setShown] = createSignal(firstResults);
  const [shared, setShared] = createSignal('');
  const sharing = createTap();
  let field: HTMLInputElement | undefined;
  let beside!: HTMLDivElement;
  let kept: FieldKeeping | undefined;
  let list: HTMLUListElement | undefined;

  const results = () => search.answer()?.results ?? [];
  const said = () =>
    sayAnswers({ isAsking: search.isAsking(), progress: search.progress(), answer: search.answer() });
  /** One letter is hardly a question: its answers are in sight, and not spoken. */
  const spoken = () => (search.typed().trim().length > 1 ? said() : '');
  const failed = () => {
    const trouble = search.trouble();
    return trouble && { trouble, retry: () => void search.load() };
  };

  function look(query: string): void {
    setShared('');
    setShown(firstResults);
    void search.look(query);
  }

  function readAddress(): boolean {
    const query = queryInAddress(location.hash);
    if (query === undefined || !field) return false;
    field.value = query;
    // A word that somebody sent is whole.
    look(`${query} `);
    kept?.refresh();
    return true;
  }

  /** A search that one comes back to gives way to the first letter typed. */
  function onPut(query: string): void {
    look(query);
    field?.select();
  }

  onMount(() => {
    const isGiven = readAddress();
    if (!isGiven) {
      // What was typed before this script came is still in the field.
      if (field?.value) look(field.value);
      field?.focus();
    }
    if (field) {
      kept = keepField({ field, id: 'chercher', start: '', isGiven, onPut, label: 'Effacer' });
      beside.append(kept.place);
    }
    addEventListener('hashchange', readAddress);
    onCleanup(() => removeEventListener('hashchange', readAddress));
    void search.load();
  });

  const share = () =>
    sharing.run(() =>
      attempt(async () => {
        const words = search.typed().trim().slice(0, mostCharacters);
        const url = addressOfQuery(location.href, words);
        const outcome = await shareText({ title: 'Terrain', text: `Terrain\u00a0: ${words}`, url });
        setShared(handedOverWords(outcome, 'Adresse copiée.'));
      }),
    );

  return (
    <>
      <search class="search-form scripted">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const first = list?.querySelector('a');
            if (first) first.focus();
            else field?.blur();
          }}
        >
          <label for="chercher">Un mot, une question, un chiffre</label>
          <input
            ref={field}
            id="chercher"
            type="search"
            dir="auto"
            enterkeyhint="search"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            writingsuggestions="false"
            translate="no"
            onInput={(event) => look(event.currentTarget.value)}
          />
        </form>
      </search>
      <div class="search-row scripted">
        <p class="search-state" data-search={search.progress()}>
          {said()}
        </p>
        <div ref={beside} />
      </div>
      <SettledStatus text={spoken()} />
      <div role="alert">
        <TroubleNote failed={failed()} />
      </div>
      <Show when={!search.isAsking()}>
        <ul class="rows">
          <For each={places}>
            {(place) => (
              <li>
                <a href={`${props.base}${place.path}`}>{place.label}</a>
                <p>{place.why}</p>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={results().length > 0}>
        <ul class="results" ref={list}>
          <For each={results().slice(0, shown())}>
            {({ passage }) => (
              <Result passage={passage} stems={search.answer()?.stems ?? new Set()} base={props.base} />
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
      </Show>
      <Show when={search.isAsking() && search.progress() === 'whole' && results().length === 0}>
        <p>
          Essayez un seul mot, ou un mot plus simple. Vérifiez les lettres. Sinon, regardez dans{' '}
          <a href={`${props.base}glossaire/`}>le glossaire</a> ou dans{' '}
          <a href={`${props.base}guide/`}>le sommaire</a>.
        </p>
      </Show>
    </>
  );
}
