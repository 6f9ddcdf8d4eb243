import { For } from 'solid-js';
import { excerptOf } from '#core/search/excerpt.ts';
import { addressOf, type ResultKind, type SearchedPassage } from '#core/search/searched-page.ts';

const kindWords: Readonly<Record<ResultKind, string>> = {
  page: 'Page',
  fiche: 'Fiche',
  outil: 'Outil',
  mot: 'Mot',
  tableau: 'Tableau',
  chiffre: 'Chiffre',
  annexe: 'Annexe',
};

/** A passage that answers: one link, with where it stands, then an excerpt. */
export function Result(props: {
  readonly passage: SearchedPassage;
  readonly stems: ReadonlySet<string>;
  readonly base: string;
}) {
  return (
    <li>
      <a class="result" href={`${props.base}${addressOf(props.passage)}`}>
        <span class="result-kind">{kindOf(props.passage)}</span>
        <b>{nameOf(props.passage)}</b>
      </a>
      <p>
        <For each={excerptOf(props.passage.text, props.stems)}>
          {({ text, isMarked }) => (isMarked ? <mark>{text}</mark> : text)}
        </For>
      </p>
    </li>
  );
}

/** « Page », or « Page · Ce qu’elle fait mal » where the passage has a name of its own. */
function kindOf(passage: SearchedPassage): string {
  const kind = kindWords[passage.kind];
  return isNamedByPage(passage) || passage.kind === 'mot' || passage.kind === 'chiffre'
    ? kind
    : `${kind} · ${passage.pageTitle}`;
}

function nameOf(passage: SearchedPassage): string {
  return isNamedByPage(passage) ? passage.pageTitle : passage.title;
}

function isNamedByPage({ opensPage, title }: SearchedPassage): boolean {
  return opensPage || title === '';
}
