import { Show } from 'solid-js';
import type { DraftControls } from './create-draft.ts';

/**
 * Starts a form again, and undoes it: one button in one place, so that nothing moves. Says so when what is typed would
 * not be found again.
 */
export function StartAgain(props: {
  /** Undefined before anything changed. */
  readonly draft: DraftControls | undefined;
  /** Why there is no draft, if so. */
  readonly problem?: string | undefined;
}) {
  const isUndo = () => props.draft?.undoes() === 'start';
  return (
    <div class="start-again" data-draft={props.draft?.state()}>
      <button
        type="button"
        disabled={!isUndo() && !props.draft?.isChanged()}
        onClick={() => (isUndo() ? props.draft?.undo() : props.draft?.startAgain())}
      >
        {isUndo() ? 'Annuler' : 'Recommencer'}
      </button>
      <p class="unseen" role="status">
        {isUndo() && 'Remis comme au début.'}
      </p>
      <Show when={props.draft?.problem() ?? props.problem}>
        {(why) => (
          <p class="problem" role="status">
            {why()} Si vous quittez cette page, ce que vous avez réglé ici sera perdu.
          </p>
        )}
      </Show>
    </div>
  );
}
