import type { JSX } from 'solid-js';
import { UseChooser } from '../UseChooser.tsx';
import { UseSettings } from '../UseSettings.tsx';
import type { Contender } from './Compare.tsx';

export interface CompareCardProps {
  readonly contender: Contender;
  readonly letter: string;
  /** Its own action. */
  readonly children: JSX.Element;
}

/** One of the things compared, and what changes it. */
export function CompareCard(props: CompareCardProps) {
  return (
    <details class="card">
      <summary>
        <b class="letter">{props.letter}</b> {props.contender.name()}
      </summary>
      <UseChooser calculator={props.contender.calculator} />
      <UseSettings calculator={props.contender.calculator} />
      <p class="actions">{props.children}</p>
    </details>
  );
}
