import { baskets, published } from 'virtual:baskets';
import { everyday, factors } from 'virtual:guide';
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import type { NamedUse } from '#core/calculator/comparison.ts';
import { writeImpact, writeOrigin } from '#core/calculator/impact-text.ts';
import { mostLines } from '#core/calculator/saved-basket.ts';
import { imageFor, sayUse } from '#core/calculator/sentence.ts';
import { addUp } from '#core/impact/basket.ts';
import { formatCentral, formatNumber } from '#core/impact/format.ts';
import { quantity } from '#core/impact/units.ts';
import { PathIcon } from '../../ui/PathIcon.tsx';
import { trashIcon } from '../../ui/room-icons.ts';
import { SettledStatus } from '../../ui/SettledStatus.tsx';
import { plusIcon } from '../../ui/tool-icons.ts';
import { CopyButton } from '../CopyButton.tsx';
import { Measure } from '../Measure.tsx';
import type { PanelProps } from '../panels.ts';
import { CoverageLists } from '../rooms/CoverageLists.tsx';
import { LineCard } from '../rooms/LineCard.tsx';
import { type Line, makeLine, namedUseOf } from '../rooms/lines.ts';
import { SharedMeasure } from '../rooms/SharedMeasure.tsx';
import { readUses, unreadable } from '../rooms/share.ts';
import { Weights } from '../rooms/Weights.tsx';
import { ShareButton } from '../ShareButton.tsx';
import { SavedBaskets } from './SavedBaskets.tsx';

/** Uses added up: a basket of the list, one of one's own, or one that someone sent. */
export function Baskets(props: PanelProps) {
  const id = createUniqueId();
  const carried = props.carried ? readUses(props.carried) : undefined;
  const [first] = baskets;
  const [basketId, setBasketId] = createSignal(carried ? '' : (first?.id ?? ''));
  const basket = () => baskets.find((one) => one.id === basketId());
  const [title, setTitle] = createSignal(carried ? 'Ce panier' : (first?.label ?? ''));
  const [lines, setLines] = createSignal<readonly Line[]>(
    (carried?.map((use) => ({ name: '', use })) ?? readyLines(first)).map(makeLine),
  );
  const [removed, setRemoved] = createSignal<{ readonly line: Line; readonly at: number }>();
  const total = createMemo(() =>
    addUp(
      lines().map((line) => line.calculator.use()),
      factors,
    ),
  );
  const sentence = () =>
    sayUse({
      name: title(),
      count: 1,
      energy: total().energy,
      image: imageFor(total().energy, everyday),
    });
  const publishedTotal = () => published[basket()?.published ?? ''];
  const text = () =>
    [
      sentence(),
      ...lines().map((line, index) => `– ${line.name()}\u00a0: ${formatPart(index)}`),
      writeImpact(total()),
      writeOrigin('Électricité moyenne de chaque lieu', factors.version),
    ].join('\n');
  const formatPart = (index: number) => {
    const part = total().parts[index];
    return part ? formatCentral(part.estimate.energy) : '';
  };

  const open = (chosen: string) => {
    const ready = baskets.find((one) => one.id === chosen);
    setBasketId(chosen);
    show(ready?.label ?? 'Votre panier', ready ? readyLines(ready) : [shown()]);
  };
  const show = (name: string, uses: readonly NamedUse[]) => {
    setTitle(name);
    setLines(uses.map(makeLine));
    setRemoved(undefined);
  };
  const shown = (): NamedUse => ({ name: '', use: props.calculator.use() });
  const add = (use: NamedUse) => setLines([...lines(), makeLine(use)]);
  const remove = (line: Line) => {
    setRemoved({ line, at: lines().indexOf(line) });
    setLines(lines().filter((other) => other !== line));
  };
  const putBack = ({ line, at }: { line: Line; at: number }) => {
    setLines(lines().toSpliced(at, 0, line));
    setRemoved(undefined);
  };

  return (
    <>
      <Show when={props.carried && !carried}>
        <p class="problem" role="alert">
          {unreadable}
        </p>
      </Show>
      <div class="field">
        <label for={`${id}-basket`}>Quel panier</label>
        <select id={`${id}-basket`} onChange={(event) => open(event.currentTarget.value)}>
          <For each={baskets}>
            {(one) => (
              <option value={one.id} selected={one.id === basketId()}>
                {one.label}
              </option>
            )}
          </For>
          <option value="" selected={basketId() === ''}>
            Le vôtre
          </option>
        </select>
      </div>
      <Show when={basket()}>{(one) => <p class="detail">{one().about}</p>}</Show>
      <section class="answer" aria-label="Résultat">
        <p class="sentence">{sentence()}</p>
        <SettledStatus text={sentence()} />
        <Show
          when={total().energy.central > 0 && publishedTotal()}
          fallback={<Measure name="Électricité" quantity={total().energy} isMain />}
        >
          {(theirs) => (
            <>
              <SharedMeasure
                name="Électricité"
                rows={[
                  { name: 'Aujourd’hui, par Terrain', quantity: total().energy },
                  { name: theirs().label, quantity: quantity('Wh', theirs().energyWh) },
                ]}
              />
              <p class="detail">
                L’article donnait un seul chiffre,{' '}
                {formatNumber(theirs().energyWh.central / total().energy.central)} fois le nôtre :{' '}
                <a
                  class="figure"
                  data-note={`chiffre-${basket()?.published}`}
                  href={`#chiffre-${basket()?.published}`}
                >
                  d’où il vient
                </a>
                .
              </p>
            </>
          )}
        </Show>
      </section>
      <Weights
        title="Ce qui pèse le plus"
        weights={total().parts.map(({ share }, index) => ({ name: lines()[index]?.name() ?? '', share }))}
      />
      <h3>Les lignes, à régler</h3>
      <div class="cards">
        <For each={lines()}>
          {(line, index) => (
            <LineCard line={line} mark={formatPart(index())}>
              <button type="button" onClick={() => remove(line)}>
                <PathIcon path={trashIcon} /> Retirer
              </button>
            </LineCard>
          )}
        </For>
      </div>
      <div role="status">
        <Show when={removed()}>
          {(gone) => (
            <p class="done">
              <span>Retiré : {gone().line.name()}.</span>
              <button type="button" onClick={() => putBack(gone())}>
                Annuler
              </button>
            </p>
          )}
        </Show>
      </div>
      <Show
        when={lines().length < mostLines}
        fallback={<p class="detail">Un panier tient {mostLines} lignes au plus.</p>}
      >
        <p class="actions">
          <button type="button" onClick={() => add(shown())}>
            <PathIcon path={plusIcon} /> Ajouter l’usage à l’écran
          </button>
        </p>
      </Show>
      <Measure name="Gaz à effet de serre" quantity={total().carbon} />
      <Show when={total().water} fallback={<p>Eau : pas de mesure publiée pour tous ces lieux.</p>}>
        {(water) => <Measure name="Eau évaporée" quantity={water()} />}
      </Show>
      <div class="deeds">
        <CopyButton text={text} />
        <ShareButton
          shared={() => ({
            room: 'paniers',
            uses: lines().map((line) => line.calculator.use()),
            title: title(),
            text: text(),
          })}
        />
      </div>
      <SavedBaskets
        lines={() => lines().map(namedUseOf)}
        onOpen={(name, uses) => {
          setBasketId('');
          show(name, uses);
        }}
      />
      <CoverageLists estimates={total().parts.map(({ estimate }) => estimate)} />
    </>
  );
}

function readyLines(basket: (typeof baskets)[number] | undefined): readonly NamedUse[] {
  return basket?.parts.map(({ label, use }) => ({ name: label, use })) ?? [];
}
