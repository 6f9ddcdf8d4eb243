import { everyday } from 'virtual:guide';
import { For } from 'solid-js';
import { countEveryday } from '#core/impact/everyday.ts';
import type { Energy } from '#core/number/units.ts';
import { Choice } from './Choice.tsx';

/** Select of the everyday image for the energy; those that would give an absurd number are not offered. */
export function EverydayChoice(props: {
  readonly energy: Energy;
  /** Id of the image shown. */
  readonly shown: string | undefined;
  readonly onChoose: (id: string) => void;
}) {
  return (
    <Choice label="Image du quotidien" onChoose={props.onChoose}>
      <For each={everyday}>
        {(image) => (
          <option
            value={image.id}
            selected={image.id === props.shown}
            disabled={!countEveryday(props.energy, image)}
          >
            {image.label}
          </option>
        )}
      </For>
    </Choice>
  );
}
