import { createSignal } from 'solid-js';
import { copyText } from '../ui/hand-over.ts';
import { PathIcon } from '../ui/PathIcon.tsx';
import { copyIcon } from '../ui/tool-icons.ts';

/** Copies a text, and says how long it was. */
export function CopyButton(props: { readonly text: () => string }) {
  const [told, setTold] = createSignal('');
  const copy = async () => {
    const text = props.text();
    const became = await copyText(text);
    setTold(
      became === 'copied'
        ? `Copié : ${text.split(/\s+/).length} mots.`
        : 'Le navigateur refuse de copier : sélectionnez le texte.',
    );
  };
  return (
    <>
      <button type="button" onClick={copy}>
        <PathIcon path={copyIcon} /> Copier
      </button>
      <p class="told" role="status">
        {told()}
      </p>
    </>
  );
}
