import { createSignal } from 'solid-js';
import { shareText } from '../../ui/hand-over.ts';
import { handedOverWords } from '../../ui/handed-over-words.ts';
import { attempt } from '../../ui/load-part.ts';
import { PathIcon } from '../../ui/PathIcon.tsx';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import { createTap } from '../../ui/tap.ts';
import { shareIcon } from '../../ui/tool-icons.ts';

/** Sends words that no address carries. */
export function SendButton(props: {
  readonly words: () => { readonly title: string; readonly text: string };
}) {
  const [told, setTold] = createSignal('');
  const tap = createTap();
  const send = () => {
    setTold('');
    return tap.run(() =>
      attempt(async () => setTold(handedOverWords(await shareText(props.words()), 'Copié.'))),
    );
  };
  return (
    <>
      <button type="button" onClick={send}>
        <PathIcon path={shareIcon} /> Partager
      </button>
      <div class="told" role="status">
        {told()}
        <TroubleNote failed={tap.failed()} />
      </div>
    </>
  );
}
