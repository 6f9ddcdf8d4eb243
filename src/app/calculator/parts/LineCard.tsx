import type { JSX } from 'solid-js';
import { UseChooser } from '../UseChooser.tsx';
import { UseSettings } from '../UseSettings.tsx';
import type { Line } from './lines.ts';

export interface LineCardProps {
  readonly line: Line;
  /** Mark before its name: a letter, a share. */
  readonly mark: string;
  /** Button of the card. */
  readonly children: JSX.Element;
}

/** One use of several, folded on its name; open, what changes it. */
export function LineCard(props: LineCardProps) {
  return (
    <details class="card">
      <summary>
        <b class="letter">{props.mark}</b> {props.line.name()}
      </summary>
      <UseChooser calculator={props.line.calculator} />
      <UseSettings calculator={props.line.calculator} />
      <p class="actions">{props.children}</p>
    </details>
  );
}
