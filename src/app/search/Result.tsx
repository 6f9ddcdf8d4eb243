import { For, Show } from 'solid-js';
import { excerptOf } from '#core/search/excerpt.ts';
import type { FoundPage } from '#core/search/rank.ts';
import { addressOf, type Passage, type PassageKind } from '#core/search/searched-page.ts';

const kindWords: Readonly<Record<PassageKind, string>> = {
  page: 'Page',
  fiche: 'Fiche',
  outil: 'Outil',
  mot: 'Mot',
  tableau: 'Tableau',
  chiffre: 'Chiffre',
  annexe: 'Annexe',
};

/** A page that answers: its best passage with an excerpt, then links to the next ones. */
export function Result(props: {
  readonly page: FoundPage;
  readonly stems: ReadonlySet<string>;
  readonly base: string;
}) {
  const [first, ...others] = props.page.passages.map(({ passage }) => passage);
  const link = (passage: Passage) => `${props.base}${addressOf(passage)}`;
  return (
    <Show when={first}>
      {(best) => (
        <li>
          <a class="result" href={link(best())}>
            <span class="result-kind">{placeOf(best())}</span>
            <b>{nameOf(best())}</b>
          </a>
          <p>
            <For each={excerptOf(best().text, props.stems)}>
              {({ text, isMarked }) => (isMarked ? <mark>{text}</mark> : text)}
            </For>
          </p>
          <Show when={others.length > 0}>
            <ul class="result-others">
              <For each={others}>
                {(passage) => (
                  <li>
                    <a href={link(passage)}>{nameOf(passage)}</a>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </li>
      )}
    </Show>
  );
}

/** « Page », or « Page · Ce qu’elle fait mal » where the passage has a name of its own. */
function placeOf(passage: Passage): string {
  const kind = kindWords[passage.kind];
  return isNamedByPage(passage) || passage.kind === 'mot' || passage.kind === 'chiffre'
    ? kind
    : `${kind} · ${passage.pageTitle}`;
}

function nameOf(passage: Passage): string {
  return isNamedByPage(passage) ? passage.pageTitle : passage.title;
}

function isNamedByPage({ opensPage, title }: Passage): boolean {
  return opensPage || title === '';
}
