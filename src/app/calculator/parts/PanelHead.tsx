import { onMount } from 'solid-js';
import { PathIcon } from '../../ui/PathIcon.tsx';
import { chevronLeftIcon } from '../../ui/tool-icons.ts';
import type { PanelProps } from '../panel-props.ts';

/** The title of a panel, which takes the focus, and the way back. */
export function PanelHead(props: Pick<PanelProps, 'title' | 'onClose'>) {
  let title!: HTMLHeadingElement;
  onMount(() => {
    scrollTo(0, 0);
    title.focus();
  });
  return (
    <div class="panel-head">
      <button type="button" onClick={() => props.onClose()}>
        <PathIcon path={chevronLeftIcon} /> Retour
      </button>
      <h2 id="panneau" tabindex="-1" ref={title}>
        {props.title}
      </h2>
    </div>
  );
}
