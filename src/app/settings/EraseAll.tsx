import { createSignal, Match, Switch } from 'solid-js';
import { eraseKept } from '#storage/erase.ts';
import { explainFailure } from '#storage/explain.ts';
import type { Failure } from '#storage/outcome.ts';
import { Icon } from '../ui/icons.tsx';

type Step = 'asked' | 'erased' | Failure | undefined;

/** Erases what the person put in this browser, after one question; the guide itself stays readable. */
export function EraseAll() {
  const [step, setStep] = createSignal<Step>();
  let region!: HTMLDivElement;

  /** The button that had the focus leaves the screen: the focus goes to the one that takes its place. */
  function go(next: Step): void {
    setStep(next);
    (region.querySelector('button') ?? region).focus();
  }

  async function erase(): Promise<void> {
    const erased = await eraseKept();
    forgetSettings();
    go(erased.ok ? 'erased' : erased.why);
  }

  return (
    <section aria-labelledby="effacer">
      <h2 id="effacer">Tout effacer</h2>
      <div role="status" tabindex="-1" ref={region}>
        <Switch
          fallback={
            <p class="actions">
              <button type="button" class="danger" onClick={() => go('asked')}>
                <Icon name="trash" /> Tout effacer
              </button>
            </p>
          }
        >
          <Match when={step() === 'asked'}>
            <p>
              Le journal, les pages gardées, vos paniers, l’endroit où vous en êtes et les réglages de cet
              appareil seront effacés. Rien n’en garde de copie ailleurs.
            </p>
            <p class="actions">
              <button type="button" onClick={() => go(undefined)}>
                Garder
              </button>
              <button type="button" class="danger" onClick={erase}>
                <Icon name="trash" /> Effacer maintenant
              </button>
            </p>
          </Match>
          <Match when={step() === 'erased'}>
            <p class="done">Journal, pages gardées, paniers et réglages effacés.</p>
            <p>
              Restent ici : les pages du guide, et ce que le navigateur sait de lui-même, comme son
              historique. Le téléphone peut garder des traces que nous ne voyons pas.
            </p>
          </Match>
          <Match when={failure(step())}>
            {(why) => (
              <>
                <p class="problem">Rien n’est effacé. {explainFailure(why())}</p>
                <p class="actions">
                  <button type="button" class="danger" onClick={erase}>
                    Réessayer
                  </button>
                </p>
              </>
            )}
          </Match>
        </Switch>
      </div>
    </section>
  );
}

function failure(step: Step): Failure | undefined {
  return step === 'asked' || step === 'erased' ? undefined : step;
}

/** Theme and text size, all that is in localStorage. */
function forgetSettings(): void {
  delete document.documentElement.dataset.theme;
  delete document.documentElement.dataset.texte;
  try {
    localStorage.clear();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
