import { createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import type { Answer, SearchIndex } from '#core/search/search-index.ts';
import { type HandedOver, shareText } from '../ui/hand-over.ts';
import { Icon } from '../ui/icons.tsx';
import { type FieldKeeping, keepField } from '../ui/keep-field.ts';
import { loadTexts } from './load-texts.ts';
import { Result } from './Result.tsx';
import { addressOfQuery, queryInAddress } from './search-address.ts';

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
  const [typed, setTyped] = createSignal('');
  const [answer, setAnswer] = createSignal<Answer>();
  const [shown, setShown] = createSignal(firstResults);
  const [state, setState] = createSignal<'loading' | 'whole' | 'failed'>('loading');
  const [shared, setShared] = createSignal<HandedOver>();
  let index: SearchIndex | undefined;
  let field: HTMLInputElement | undefined;
  let beside!: HTMLDivElement;
  let kept: FieldKeeping | undefined;
  let list: HTMLUListElement | undefined;

  const isAsking = () => typed().trim() !== '';
  const results = () => answer()?.results ?? [];

  function look(query: string): void {
    setTyped(query);
    setShared(undefined);
    setShown(firstResults);
    setAnswer(index && query.trim() !== '' ? index.search(query) : undefined);
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

  async function load(): Promise<void> {
    performance.mark('search-loading');
    setState('loading');
    try {
      await loadTexts(props.texts, (loaded, isWhole) => {
        index = loaded;
        if (isWhole) setState('whole');
        if (isAsking()) setAnswer(loaded.search(typed()));
      });
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      setState('failed');
    }
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
    void load();
  });

  async function share(): Promise<void> {
    const words = typed().trim();
    const url = addressOfQuery(location.href, words);
    setShared(await shareText({ title: 'Terrain', text: `Terrain\u00a0: ${words}`, url }));
  }

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
            enterkeyhint="search"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            writingsuggestions="false"
            translate="no"
            dir="auto"
            onInput={(event) => look(event.currentTarget.value)}
          />
        </form>
      </search>
      <div class="search-row scripted">
        <p class="search-state" role="status" data-search={state()}>
          {describe({ isAsking: isAsking(), state: state(), count: results().length })}
        </p>
        <div ref={beside} />
      </div>
      <Show when={state() === 'failed'}>
        <p class="actions">
          <button type="button" onClick={load}>
            Réessayer
          </button>
        </p>
      </Show>
      <Show when={!isAsking()}>
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
              <Result passage={passage} stems={answer()?.stems ?? new Set()} base={props.base} />
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
        <p role="status">{sharedWords(shared())}</p>
      </Show>
      <Show when={isAsking() && state() === 'whole' && results().length === 0}>
        <p>
          Essayez un seul mot, ou un mot plus simple. Vérifiez les lettres. Sinon, regardez dans{' '}
          <a href={`${props.base}glossaire/`}>le glossaire</a> ou dans{' '}
          <a href={`${props.base}guide/`}>le sommaire</a>.
        </p>
      </Show>
    </>
  );
}

function describe(search: {
  isAsking: boolean;
  state: 'loading' | 'whole' | 'failed';
  count: number;
}): string {
  if (search.state === 'failed') return 'La recherche ne s’ouvre pas\u00a0: des fichiers manquent.';
  if (!search.isAsking) return '';
  if (search.state === 'loading') return 'La recherche s’ouvre…';
  if (search.count === 0) return 'Aucune réponse.';
  return search.count === 1 ? '1 réponse' : `${search.count} réponses`;
}

function sharedWords(shared: HandedOver | undefined): string {
  if (shared === 'copied') return 'Adresse copiée.';
  return shared === 'refused' ? 'Le navigateur n’a pas permis de copier.' : '';
}
