import { activities, factors } from 'virtual:guide';
import { Show } from 'solid-js';
import type { UseLine } from '#core/calculator/comparison.ts';
import { nameUse } from '#core/calculator/name-use.ts';
import { parseLines } from '#core/calculator/saved-basket.ts';
import { addUp } from '#core/impact/basket.ts';
import { formatCentral } from '#core/number/format.ts';
import type { Versions } from './keep-basket.ts';

interface BasketVersionsProps {
  readonly versions: Versions;
  /** The lines of the one on screen. */
  readonly mine: readonly UseLine[];
  readonly onKeepMine: () => void;
  readonly onKeepTheirs: () => void;
}

/** Two baskets under one name, or one against a deletion: the person sees both and chooses. */
export function BasketVersions(props: BasketVersionsProps) {
  return (
    <section class="versions">
      <p role="alert">
        « <bdi>{props.versions.name}</bdi> » {asked[props.versions.why]} Choisissez : rien n’est perdu.
      </p>
      <dl>
        <dt>Le vôtre, à l’écran</dt>
        <dd>{sayLines(props.mine)}</dd>
        <Show when={props.versions.theirs}>
          {(basket) => (
            <>
              <dt>Celui qui est gardé</dt>
              <dd>{sayLines(parseLines(basket().content) ?? [])}</dd>
            </>
          )}
        </Show>
      </dl>
      <p class="detail">Pour garder les deux, donnez un autre nom au vôtre.</p>
      <p class="actions">
        <button type="button" class="main" onClick={() => props.onKeepMine()}>
          {props.versions.theirs ? 'Garder le vôtre' : 'Le garder de nouveau'}
        </button>
        <button type="button" onClick={() => props.onKeepTheirs()}>
          {props.versions.theirs ? 'Laisser l’autre' : 'Le laisser supprimé'}
        </button>
      </p>
    </section>
  );
}

const asked: Readonly<Record<Versions['why'], string>> = {
  changed: 'a changé dans une autre fenêtre.',
  deleted: 'a été supprimé dans une autre fenêtre.',
  'same-name': 'est déjà le nom d’un panier gardé ici.',
};

/** Its lines, and what they take together. */
function sayLines(lines: readonly UseLine[]): string {
  if (lines.length === 0) return 'vide';
  const names = lines.map(({ name, use }) => name || nameUse(use, { activities, factors }));
  const uses = lines.map(({ use }) => use);
  return `${names.join('\u202f; ')}\u00a0: ${formatCentral(addUp(uses, factors).energy)}`;
}
