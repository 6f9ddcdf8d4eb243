import { createSignal, For, Show } from 'solid-js';
import type { Estimate, Perimeter } from '#core/impact/estimate.ts';
import type { Use } from '#core/impact/use.ts';
import { withPart } from '../ui/load-part.ts';
import { PathIcon } from '../ui/PathIcon.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { createTap } from '../ui/tap.ts';
import { checkIcon, minusIcon } from '../ui/tool-icons.ts';
import { perimeterNames } from './perimeter-names.ts';

export interface CountedProps {
  readonly use: Use;
  readonly estimate: Estimate;
  /** Id of the figure behind the everyday image. */
  readonly image: string | undefined;
}

/** Coverage of the answer (what is counted, what is not), always in sight; then the source of each number. */
export function Counted(props: CountedProps) {
  return (
    <section class="counted" aria-labelledby="compte">
      <h2 id="compte">Ce qui est compté</h2>
      <div class="counted-lists">
        <PerimeterList title="Compté" icon={checkIcon} perimeters={props.estimate.counted} />
        <PerimeterList title="Pas compté" icon={minusIcon} perimeters={props.estimate.notCounted} />
      </div>
      <Show when={props.estimate.doubts[0]?.cause === 'closed-model'}>
        <p>La plage est large : la taille de ce modèle n’est pas publiée.</p>
      </Show>
      <Figures use={props.use} image={props.image} />
    </section>
  );
}

function PerimeterList(props: {
  readonly title: string;
  readonly icon: string;
  readonly perimeters: readonly Perimeter[];
}) {
  return (
    <div>
      <h3>{props.title}</h3>
      <ul>
        <For each={props.perimeters}>
          {(perimeter) => (
            <li>
              <PathIcon path={props.icon} /> {perimeterNames[perimeter]}
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}

/** The figures that the answer rests on: their list is fetched with the tap that unfolds it. */
function Figures(props: Pick<CountedProps, 'use' | 'image'>) {
  const [isOpen, setOpen] = createSignal(false);
  const [list, setList] = createSignal<typeof import('./parts/FigureList.tsx').FigureList>();
  const tap = createTap();
  const load = () =>
    tap.run(() =>
      withPart(
        () => import('./parts/FigureList.tsx'),
        ({ FigureList }) => setList(() => FigureList),
      ),
    );
  return (
    <details
      class="figures"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        if (isOpen() && !list()) void load();
      }}
    >
      <summary>D’où viennent ces chiffres, avec leurs dates</summary>
      <div role="status">
        <TroubleNote failed={tap.failed()} />
      </div>
      <Show when={list()} keyed>
        {(List) => <List use={props.use} image={props.image} isOpen={isOpen()} />}
      </Show>
    </details>
  );
}
