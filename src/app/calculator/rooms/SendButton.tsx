import { createSignal } from 'solid-js';
import { type HandedOver, shareText } from '../../ui/hand-over.ts';
import { PathIcon } from '../../ui/PathIcon.tsx';
import { shareIcon } from '../../ui/tool-icons.ts';

/** Sends words that no address carries. */
export function SendButton(props: {
  readonly words: () => { readonly title: string; readonly text: string };
}) {
  const [told, setTold] = createSignal('');
  const send = async () => setTold(wordsFor[await shareText(props.words())]);
  return (
    <>
      <button type="button" onClick={send}>
        <PathIcon path={shareIcon} /> Partager
      </button>
      <p class="told" role="status">
        {told()}
      </p>
    </>
  );
}

const wordsFor: Readonly<Record<HandedOver, string>> = {
  copied: 'Copié.',
  shared: 'Remis au système.',
  dismissed: '',
  refused: 'Le navigateur refuse de copier : sélectionnez le texte.',
};
