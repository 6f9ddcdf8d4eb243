import { onCleanup, onMount, Show } from 'solid-js';
import { type FieldKeeping, keepField } from '../draft/keep-field.ts';
import { SettledStatus } from '../ui/SettledStatus.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { Answers } from './Answers.tsx';
import { FrequentPages } from './FrequentPages.tsx';
import { loadTexts } from './load-texts.ts';
import { queryInAddress } from './search-address.ts';
import { createSearch, sayAnswers } from './search-state.ts';

export interface SearchProps {
  /** Root of the site, with both slashes. */
  readonly base: string;
  /** The address of the texts. */
  readonly texts: string;
}

/** The search field and what it finds, as it is typed. What is typed goes to no address; its draft is found again. */
export function Search(props: SearchProps) {
  const search = createSearch((isAgain, progress) => loadTexts(props.texts, isAgain, progress));
  let field: HTMLInputElement | undefined;
  let beside!: HTMLDivElement;
  let kept: FieldKeeping | undefined;
  let found!: HTMLDivElement;

  const results = () => search.answer()?.results ?? [];
  const said = () =>
    sayAnswers({ isAsking: search.isAsking(), progress: search.progress(), answer: search.answer() });
  /** Results of one letter are shown, and not announced. */
  const spoken = () => (search.typed().trim().length > 1 ? said() : '');
  const failed = () => {
    const trouble = search.trouble();
    return trouble && { trouble, retry: () => void search.load() };
  };

  function readAddress(): boolean {
    const query = queryInAddress(location.hash);
    if (query === undefined || !field) return false;
    field.value = query;
    // A word that somebody sent is whole.
    void search.look(`${query} `);
    kept?.refresh();
    return true;
  }

  /** A search that one comes back to gives way to the first letter typed. */
  function onPut(query: string): void {
    void search.look(query);
    field?.select();
  }

  onMount(() => {
    const isGiven = readAddress();
    if (!isGiven) {
      // The field may hold words typed before this script came.
      if (field?.value) void search.look(field.value);
      field?.focus();
    }
    if (field) {
      kept = keepField({ field, id: 'chercher', start: '', isGiven, onPut, label: 'Effacer' });
      beside.append(kept.row);
    }
    addEventListener('hashchange', readAddress);
    onCleanup(() => removeEventListener('hashchange', readAddress));
    void search.load();
  });

  const goToFirst = () => {
    const first = found.querySelector('a');
    if (first) first.focus();
    else field?.blur();
  };
  return (
    <>
      <SearchField
        ref={(input) => {
          field = input;
        }}
        onInput={(typed) => void search.look(typed)}
        onSubmit={goToFirst}
      />
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
        <FrequentPages base={props.base} />
      </Show>
      <div ref={found}>
        <Show when={results().length > 0}>
          <Answers search={search} base={props.base} />
        </Show>
      </div>
      <Show when={search.isAsking() && search.progress() === 'whole' && results().length === 0}>
        <NothingFound base={props.base} />
      </Show>
    </>
  );
}

function SearchField(props: {
  readonly ref: (input: HTMLInputElement) => void;
  readonly onInput: (typed: string) => void;
  readonly onSubmit: () => void;
}) {
  return (
    <search class="search-form scripted">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          props.onSubmit();
        }}
      >
        <label for="chercher">Un mot, une question, un chiffre</label>
        <input
          ref={props.ref}
          id="chercher"
          type="search"
          dir="auto"
          enterkeyhint="search"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          writingsuggestions="false"
          translate="no"
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      </form>
    </search>
  );
}

function NothingFound(props: { readonly base: string }) {
  return (
    <p>
      Essayez un seul mot, ou un mot plus simple. Vérifiez les lettres. Sinon, regardez dans{' '}
      <a href={`${props.base}glossaire/`}>le glossaire</a> ou dans{' '}
      <a href={`${props.base}guide/`}>le sommaire</a>.
    </p>
  );
}
