import { createSignal } from 'solid-js';
import { preloadPart, withPart } from '../ui/load-part.ts';
import { PathIcon } from '../ui/PathIcon.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { createTap } from '../ui/tap.ts';
import { copyIcon } from '../ui/tool-icons.ts';

const loadShare = () => import('./rooms/share.ts');

/** Copies a text, and says how long it was. */
export function CopyButton(props: { readonly text: (part: typeof import('./rooms/share.ts')) => string }) {
  const [told, setTold] = createSignal('');
  const tap = createTap();
  const copy = () => {
    setTold('');
    return tap.run(() =>
      withPart(loadShare, async (part) => setTold(await part.copyWords(props.text(part)))),
    );
  };
  // Fetched as the finger comes down, or the focus: browsers copy only in the tap itself.
  const prepare = () => preloadPart(loadShare);
  return (
    <>
      <button type="button" onPointerDown={prepare} onFocus={prepare} onClick={copy}>
        <PathIcon path={copyIcon} /> Copier
      </button>
      <div class="told" role="status">
        {told()}
        <TroubleNote failed={tap.failed()} />
      </div>
    </>
  );
}
