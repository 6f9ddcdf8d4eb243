import { For } from 'solid-js';

/** A title whose lines end where one breathes: each phrase stays in one piece as long as it fits on a line. */
export function TitlePhrases(props: { readonly title: string }) {
  return (
    <For each={phrasesOf(props.title)}>
      {(phrase, index) => (
        <>
          {index() > 0 && ' '}
          <span class="phrase">{phrase}</span>
        </>
      )}
    </For>
  );
}

/** « Un cas : », « deux avis, », « une décision ». */
export function phrasesOf(title: string): string[] {
  return title.split(/(?<=[:,]) /);
}
