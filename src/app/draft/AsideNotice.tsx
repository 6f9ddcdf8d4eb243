import { Match, Switch } from 'solid-js';
import type { DraftControls } from './create-draft.ts';
import { Unreadable } from './Unreadable.tsx';

/**
 * Says that something else took the place of what one was composing, and gives it back or gives it up; or that what was
 * kept of it cannot be read.
 */
export function AsideNotice(props: {
  readonly draft: DraftControls;
  /** Called when one takes it up again: what took its place is no longer on screen. */
  readonly onTakeUp?: () => void;
}) {
  let region!: HTMLDivElement;
  /** The button that was tapped leaves the screen: the focus goes to what takes its place. */
  const act = (run: () => void) => {
    run();
    (region.querySelector('button') ?? region).focus();
  };
  const takeUp = () => {
    props.draft.takeUp();
    props.onTakeUp?.();
  };
  const eraseUnread = async () => {
    props.draft.eraseUnread();
    return { ok: true } as const;
  };
  return (
    <>
      <div class="aside-notice" role="status" tabindex="-1" ref={region}>
        <Switch>
          <Match when={doneWords(props.draft)}>
            {(words) => (
              <p class="done">
                <span>{words()}</span>
                <button type="button" onClick={() => act(() => props.draft.undo())}>
                  Annuler
                </button>
              </p>
            )}
          </Match>
          <Match when={props.draft.hasAside()}>
            <p>Ce que vous aviez composé avant est gardé.</p>
            <p class="actions">
              <button type="button" onClick={() => act(takeUp)}>
                Y revenir
              </button>
              <button type="button" onClick={() => act(() => props.draft.giveUpAside())}>
                L’oublier
              </button>
            </p>
          </Match>
        </Switch>
      </div>
      <Unreadable
        records={props.draft.unread().map((content, key) => ({ key, content }))}
        names={['brouillon', 'brouillons']}
        onErase={eraseUnread}
      />
    </>
  );
}

function doneWords(draft: DraftControls): string | undefined {
  switch (draft.undoes()) {
    case 'take-up':
      return 'Ce que vous aviez composé est revenu.';
    case 'give-up':
      return 'Oublié.';
    default:
      return undefined;
  }
}
