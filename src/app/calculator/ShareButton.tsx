import { createSignal } from 'solid-js';
import { preloadPart, withPart } from '../ui/load-part.ts';
import { PathIcon } from '../ui/PathIcon.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { createTap } from '../ui/tap.ts';
import { shareIcon } from '../ui/tool-icons.ts';
import type { Shared } from './rooms/share.ts';

const loadShare = () => import('./rooms/share.ts');

/** Sends a result as words, with an address that opens the calculator on the same uses. */
export function ShareButton(props: { readonly shared: (part: typeof import('./rooms/share.ts')) => Shared }) {
  const [told, setTold] = createSignal('');
  const tap = createTap();
  const share = () => {
    setTold('');
    return tap.run(() =>
      withPart(loadShare, async (part) => setTold(await part.shareUses(props.shared(part)))),
    );
  };
  // Fetched as the finger comes down, or the focus: browsers share only in the tap itself.
  const prepare = () => preloadPart(loadShare);
  return (
    <>
      <button type="button" onPointerDown={prepare} onFocus={prepare} onClick={share}>
        <PathIcon path={shareIcon} /> Partager
      </button>
      <div class="told" role="status">
        {told()}
        <TroubleNote failed={tap.failed()} />
      </div>
    </>
  );
}
