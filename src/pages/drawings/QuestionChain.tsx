import { For } from 'solid-js';
import { Blaze } from '#app/ui/icons.tsx';
import type { DrawingProps } from './drawing-props.ts';

const questions = [
  { question: 'Une personne sait déjà\u202f?', out: 'oui', way: 'demandez-lui', on: 'non' },
  { question: 'Un texte existe\u202f?', out: 'oui', way: 'reprenez-le', on: 'non' },
  { question: 'Un logiciel ordinaire le fait\u202f?', out: 'oui', way: 'prenez-le', on: 'non' },
  { question: 'C’est public et vérifiable\u202f?', out: 'non', way: 'faites sans IA', on: 'oui' },
];

/** A trail read downwards: at each question a way leaves it without AI, and it narrows. */
export function QuestionChain(props: DrawingProps) {
  return (
    <div class="drawing chain" role="img" aria-label={props.sentence}>
      <For each={questions}>
        {({ question, out, way, on }, index) => (
          <div class="chain-step">
            <svg class="chain-trail" aria-hidden="true">
              <line y2="100%" x1="1em" x2="1em" stroke-width={4 * (questions.length - index())} />
            </svg>
            <b>{question}</b>
            <p>
              <span class="chain-out">{out}</span>
              <Blaze kind="other" />
              <span>{way}</span>
            </p>
            <span class="chain-on">{on}</span>
          </div>
        )}
      </For>
      <svg class="chain-head" viewBox="0 0 32 12" aria-hidden="true">
        <path class="ink" d="M6 0h20l-10 12z" />
      </svg>
      <p class="chain-end">Une IA, la plus légère qui suffit</p>
    </div>
  );
}
