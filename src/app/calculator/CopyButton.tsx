import { createSignal } from 'solid-js';
import { PathIcon } from '../ui/PathIcon.tsx';
import { copyIcon } from '../ui/tool-icons.ts';
import { fetchPart } from './fetch-part.ts';

const loadShare = () => import('./rooms/share.ts');

/** Copies a text, and says how long it was. */
export function CopyButton(props: { readonly text: (part: typeof import('./rooms/share.ts')) => string }) {
  const [told, setTold] = createSignal('');
  const copy = async () => {
    const part = await fetchPart(loadShare);
    setTold(part.ok ? await part.value.copyWords(props.text(part.value)) : part.why);
  };
  return (
    <>
      {/* Fetched as the finger comes down, or the focus: browsers copy only in the tap itself. */}
      <button type="button" onPointerDown={loadShare} onFocus={loadShare} onClick={copy}>
        <PathIcon path={copyIcon} /> Copier
      </button>
      <p class="told" role="status">
        {told()}
      </p>
    </>
  );
}
