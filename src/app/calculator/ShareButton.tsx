import { createSignal } from 'solid-js';
import { PathIcon } from '../ui/PathIcon.tsx';
import { shareIcon } from '../ui/tool-icons.ts';
import { fetchPart } from './fetch-part.ts';
import type { Shared } from './rooms/share.ts';

const loadShare = () => import('./rooms/share.ts');

/** Sends a result as words, with an address that opens the calculator on the same uses. */
export function ShareButton(props: { readonly shared: (part: typeof import('./rooms/share.ts')) => Shared }) {
  const [told, setTold] = createSignal('');
  const share = async () => {
    const part = await fetchPart(loadShare);
    setTold(part.ok ? await part.value.shareUses(props.shared(part.value)) : part.why);
  };
  return (
    <>
      {/* Fetched as the finger comes down, or the focus: browsers share only in the tap itself. */}
      <button type="button" onPointerDown={loadShare} onFocus={loadShare} onClick={share}>
        <PathIcon path={shareIcon} /> Partager
      </button>
      <p class="told" role="status">
        {told()}
      </p>
    </>
  );
}
