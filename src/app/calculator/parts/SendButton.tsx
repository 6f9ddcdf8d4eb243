import { shareIcon } from '../../ui/tool-icons.ts';
import { HandOverButton } from '../HandOverButton.tsx';

/** Sends words that no address carries. */
export function SendButton(props: {
  readonly words: () => { readonly title: string; readonly text: string };
}) {
  return <HandOverButton label="Partager" icon={shareIcon} act={(part) => part.sendWords(props.words())} />;
}
