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

/** The same of a title that is HTML already; one of a single phrase is given back as it is. */
export function cutTitle(html: string): string {
  const phrases = phrasesOf(html);
  if (phrases.length === 1) return html;
  return phrases.map((phrase) => `<span class="phrase">${phrase}</span>`).join(' ');
}

/** « Un cas : », « deux avis, », « une décision ». */
function phrasesOf(title: string): string[] {
  return title.split(/(?<=[:,]) /);
}
