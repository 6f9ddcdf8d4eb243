import { createEffect, type JSX, Match, on, Show, Switch } from 'solid-js';
import { eraseKept, whyUnreadable } from '#storage/erase.ts';
import { explainFailure } from '#storage/explain.ts';
import type { Failure } from '#storage/outcome.ts';
import { forgetThatSomethingWasKept } from '../draft/kept-flag.ts';
import { forgetDisplay } from '../ui/display-choice.ts';
import { Icon } from '../ui/icons.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { createErasure, type Erasure, type ErasureStep } from './erasure.ts';

/** Erases what the person put in this browser, after one question; the guide itself stays readable. */
export function EraseAll(props: { readonly onErased: () => void }) {
  const erasure = createErasure({
    kept: () => eraseKept(),
    whyUnreadable: () => whyUnreadable(),
    display: () => {
      forgetDisplay();
      forgetThatSomethingWasKept();
      props.onErased();
    },
  });
  let region!: HTMLDivElement;
  // The button that had the focus leaves the screen: the focus goes to the one that takes its place.
  createEffect(on(erasure.step, () => (region.querySelector('button') ?? region).focus(), { defer: true }));

  return (
    <section class="off-paper" aria-labelledby="effacer">
      <h2 id="effacer">Tout effacer</h2>
      <div role="status" tabindex="-1" ref={region}>
        <Switch
          fallback={
            <p class="actions">
              <button type="button" class="danger" onClick={erasure.ask}>
                <Icon name="trash" /> Tout effacer
              </button>
            </p>
          }
        >
          <Match when={erasure.step() === 'asked'}>
            <Question erasure={erasure} />
          </Match>
          <Match when={erasure.step() === 'erased'}>
            <Erased isNewer={erasure.isNewer()} />
          </Match>
          <Match when={failure(erasure.step())}>
            {(why) => (
              <>
                <p class="problem">Rien n’est effacé. {explainFailure(why())}</p>
                <p class="actions">
                  <EraseButton erasure={erasure}>Réessayer</EraseButton>
                </p>
              </>
            )}
          </Match>
        </Switch>
        <TroubleNote failed={erasure.tap.failed()} />
      </div>
    </section>
  );
}

/** Confirmation: what would be erased. */
function Question(props: { readonly erasure: Erasure }) {
  return (
    <>
      <Show when={props.erasure.isNewer()}>
        <p>
          <b>Ce qui est gardé ici vient d’une version plus récente de Terrain.</b> Cette page ne peut pas le
          lire, mais elle peut l’effacer en entier. Pour le retrouver, mettez plutôt Terrain à jour.
        </p>
      </Show>
      <p>
        Le journal, les pages gardées, vos paniers, vos brouillons, votre dernière recherche, l’endroit où
        vous en êtes et les réglages de cet appareil seront effacés. Rien n’en garde de copie ailleurs.
      </p>
      <p class="actions">
        <button type="button" onClick={props.erasure.giveUp}>
          Ne rien effacer
        </button>
        <EraseButton erasure={props.erasure}>
          <Icon name="trash" /> Effacer maintenant
        </EraseButton>
      </p>
    </>
  );
}

function EraseButton(props: { readonly erasure: Erasure; readonly children: JSX.Element }) {
  const { erasure } = props;
  return (
    <button type="button" class="danger" disabled={erasure.tap.isBusy()} onClick={erasure.erase}>
      {props.children}
    </button>
  );
}

function Erased(props: { readonly isNewer: boolean }) {
  return (
    <>
      <p class="done">
        Journal, pages gardées, paniers, brouillons, dernière recherche et réglages effacés
        {props.isNewer && ', avec ce qu’une version plus récente avait ajouté'}.
      </p>
      <p>
        Restent ici : les pages du guide, et ce que le navigateur sait de lui-même, comme son historique. Le
        téléphone peut garder des traces que nous ne voyons pas.
      </p>
    </>
  );
}

function failure(step: ErasureStep): Failure | undefined {
  return step === 'at-rest' || step === 'asked' || step === 'erased' ? undefined : step;
}
