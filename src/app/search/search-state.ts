import { createSignal } from 'solid-js';
import { mostCharacters } from '#core/search/query.ts';
import type { Answer, SearchIndex } from '#core/search/search-index.ts';
import { noteError } from '../ui/last-error.ts';
import { makeLatest } from '../ui/latest.ts';
import { explainMissing, type Trouble } from '../ui/load-part.ts';
import { inTurns } from './in-turns.ts';

/** Brings the texts, and tells of the index each time that it can answer better. */
export type LoadTexts = (
  isAgain: boolean,
  progress: (index: SearchIndex, isWhole: boolean) => void,
) => Promise<void>;

/** `whole`: every text has come. */
export type SearchProgress = 'loading' | 'whole' | 'failed';

const damaged: Trouble = {
  why: 'La recherche ne s’ouvre pas\u00a0: un de ses fichiers est abîmé. Réessayez. Si rien ne change, touchez «\u00a0Revérifier les fichiers\u00a0» dans Réglages.',
  needsReload: false,
};

/** State of search: query and results; the last query wins, whichever answer comes first. */
export function createSearch(loadTexts: LoadTexts) {
  const [typed, setTyped] = createSignal('');
  const [answer, setAnswer] = createSignal<Answer>();
  const [progress, setProgress] = createSignal<SearchProgress>('loading');
  const [trouble, setTrouble] = createSignal<Trouble>();
  const ask = makeLatest();
  let index: SearchIndex | undefined;
  let timesLoaded = 0;

  const isAsking = () => typed().trim() !== '';

  async function answerAgain(): Promise<void> {
    const isStillAsked = ask();
    if (!index || !isAsking()) return void setAnswer();
    const found = await inTurns(index.searchInSteps(typed()), isStillAsked);
    if (found && isStillAsked()) setAnswer(found);
  }

  return {
    /** The query, cut just past the limit when it is too long. */
    typed,
    answer,
    progress,
    /** Why the texts did not come. */
    trouble,
    isAsking,
    look(query: string): Promise<void> {
      setTyped(query.slice(0, mostCharacters + 1));
      return answerAgain();
    },
    async load(): Promise<void> {
      performance.mark('search-loading');
      setProgress('loading');
      setTrouble();
      timesLoaded += 1;
      try {
        await loadTexts(timesLoaded > 1, (loaded, isWhole) => {
          index = loaded;
          if (isWhole) setProgress('whole');
          if (isAsking()) void answerAgain();
        });
      } catch (error) {
        const isMissing = error instanceof TypeError || error instanceof DOMException;
        if (!isMissing) noteError(error);
        setTrouble(isMissing ? await explainMissing() : damaged);
        setProgress('failed');
      }
    },
  };
}

/** A search, as the screen shows it. */
export type SearchState = ReturnType<typeof createSearch>;

/** Count of results, in words; empty before a query. */
export function sayAnswers({ isAsking, progress, answer }: Described): string {
  if (!isAsking || progress === 'failed') return '';
  if (progress === 'loading') return 'La recherche s’ouvre…';
  const count = answer?.results.length ?? 0;
  const found = count === 0 ? 'Aucune réponse.' : count === 1 ? '1 réponse' : `${count} réponses`;
  if (!answer?.isOfBeginning) return found;
  return `${found.replace(/\.$/, '')}. Texte très long\u00a0: seul son début est cherché.`;
}

interface Described {
  readonly isAsking: boolean;
  readonly progress: SearchProgress;
  readonly answer: Answer | undefined;
}
