// A page for developers, in `npm run dev` alone: the small parts in each of their states, at /specimen/.
import { For, type JSX } from 'solid-js';
import { render } from 'solid-js/web';
import type { Quantity } from '#core/number/units.ts';
import type { Failure } from '#storage/outcome.ts';
import { AsideNotice } from '../draft/AsideNotice.tsx';
import type { DraftControls } from '../draft/create-draft.ts';
import { StartAgain } from '../draft/StartAgain.tsx';
import { Unreadable } from '../draft/Unreadable.tsx';
import { NumberField } from '../measure/NumberField.tsx';
import { QuantityPicture } from '../measure/QuantityPicture.tsx';
import { Sign } from '../ui/icons.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import type { FailedTap } from '../ui/tap.ts';

const quantities: readonly (readonly [state: string, quantity: Quantity])[] = [
  ['une plage ordinaire', { unit: 'Wh', low: 0.18, central: 0.37, high: 1.9 }],
  ['une plage étroite', { unit: 'Wh', low: 9.9, central: 10, high: 10.1 }],
  ['une plage qui touche zéro', { unit: 'mL', low: 0, central: 0.16, high: 1 }],
  ['une valeur centrale au bord', { unit: 'gCO2e', low: 1, central: 1, high: 1000 }],
  ['de grands nombres', { unit: 'Wh', low: 6_900_000, central: 34_800_000, high: 270_000_000 }],
  ['rien du tout', { unit: 'Wh', low: 0, central: 0, high: 0 }],
];

const fields: readonly (readonly [state: string, text: string])[] = [
  ['un nombre', '20'],
  ['vide', ''],
  ['trop grand', '2000000'],
  ['pas un nombre', 'beaucoup'],
];

const untouched: DraftControls = {
  isChanged: () => false,
  hasAside: () => false,
  unread: () => [],
  undoes: () => undefined,
  state: () => 'untouched',
  problem: () => undefined,
  startAgain() {},
  takeUp() {},
  giveUpAside() {},
  eraseUnread() {},
  undo() {},
};
const drafts: readonly (readonly [state: string, draft: DraftControls])[] = [
  ['intact', untouched],
  ['changé', { ...untouched, isChanged: () => true }],
  ['recommencé', { ...untouched, undoes: () => 'start' }],
  ['qui ne se garde pas', { ...untouched, problem: () => 'La mémoire du téléphone est pleine.' }],
  ['qui attend à côté', { ...untouched, hasAside: () => true }],
  ['repris', { ...untouched, undoes: () => 'take-up' }],
  ['illisible', { ...untouched, unread: () => ['{'] }],
];

const troubles: readonly (readonly [state: string, failed: FailedTap])[] = [
  ['sans réseau', { trouble: { why: 'Le réseau ne répond pas.', needsReload: false }, retry() {} }],
  ['remplacé', { trouble: { why: 'Une version plus récente est là.', needsReload: true }, retry() {} }],
];

/** Refuses to erase, so that the words of a failure are seen. */
const refuses = async () => ({ ok: false, why: 'blocked' satisfies Failure }) as const;

function State(props: { readonly name: string; readonly children: JSX.Element }) {
  return (
    <section>
      <h3>{props.name}</h3>
      {props.children}
    </section>
  );
}

function Specimen() {
  return (
    <>
      <h1>Les petites pièces, dans chacun de leurs états</h1>
      <h2>Une plage</h2>
      <For each={quantities}>
        {([state, quantity]) => (
          <State name={state}>
            <QuantityPicture name="Électricité" quantity={quantity} />
          </State>
        )}
      </For>
      <h2>Un nombre à donner</h2>
      <For each={fields}>
        {([state, text]) => (
          <State name={state}>
            <NumberField
              label="Combien de fois"
              text={text}
              onText={() => undefined}
              meanwhile="Le résultat affiché est le dernier compris."
              max={100_000}
            />
          </State>
        )}
      </For>
      <h2>Ce que l’on tape</h2>
      <For each={drafts}>
        {([state, draft]) => (
          <State name={state}>
            <AsideNotice draft={draft} />
            <StartAgain draft={draft} />
          </State>
        )}
      </For>
      <h2>Ce qui n’a pas abouti</h2>
      <For each={troubles}>
        {([state, failed]) => (
          <State name={state}>
            <TroubleNote failed={failed} />
          </State>
        )}
      </For>
      <h2>Ce qui ne se lit pas</h2>
      <Unreadable records={[{ key: 'a', content: {} }]} names={['note', 'notes']} onErase={refuses} />
      <h2>Les signes</h2>
      <For each={['do', 'say', 'avoid', 'other'] as const}>
        {(kind) => (
          <p class="way">
            <Sign kind={kind} /> {kind}
          </p>
        )}
      </For>
    </>
  );
}

const place = document.getElementById('specimen');
if (place) render(() => <Specimen />, place);
