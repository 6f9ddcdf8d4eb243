import { For } from 'solid-js';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import { type Answered, createAskedFigures } from './asked-figures.ts';

/** The figures that the answer rests on, each a link that opens its source. */
export function FigureList(props: Answered & { readonly isOpen: boolean }) {
  const asked = createAskedFigures(
    () => ({ use: props.use, image: props.image }),
    () => props.isOpen,
  );
  return (
    <>
      <ul>
        <For each={asked.figures()}>
          {({ id, name }) => (
            <li>
              <a
                class="figure"
                data-note={`chiffre-${id}`}
                href={`${import.meta.env.BASE_URL}sources/#${id}`}
              >
                {name}
              </a>
            </li>
          )}
        </For>
      </ul>
      <div role="status">
        <TroubleNote failed={asked.failed()} />
      </div>
    </>
  );
}
