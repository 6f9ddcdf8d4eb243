import { createSignal } from 'solid-js';
import { preloadPart, withPart } from '../ui/load-part.ts';
import { PathIcon } from '../ui/PathIcon.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { createTap } from '../ui/tap.ts';

/** The module that copies and shares, fetched with the button that needs it. */
export type ShareModule = typeof import('./parts/share.ts');

const loadShare = () => import('./parts/share.ts');

/** A button that hands words over, and says what became of them. */
export function HandOverButton(props: {
  readonly label: string;
  readonly icon: string;
  /** Hands them over, and gives a sentence for the screen. */
  readonly act: (part: ShareModule) => Promise<string>;
}) {
  const [told, setTold] = createSignal('');
  const tap = createTap();
  const handOver = () => {
    setTold('');
    return tap.run(() => withPart(loadShare, async (part) => setTold(await props.act(part))));
  };
  // Fetched as the finger comes down, or the focus: browsers copy and share only in the tap itself.
  const prepare = () => preloadPart(loadShare);
  return (
    <>
      <button type="button" onPointerDown={prepare} onFocus={prepare} onClick={handOver}>
        <PathIcon path={props.icon} /> {props.label}
      </button>
      <div class="told" role="status">
        {told()}
        <TroubleNote failed={tap.failed()} />
      </div>
    </>
  );
}
