import { copyIcon } from '../ui/tool-icons.ts';
import { HandOverButton, type ShareModule } from './HandOverButton.tsx';

/** Copies a text, and says how long it was. */
export function CopyButton(props: { readonly text: (part: ShareModule) => string }) {
  return <HandOverButton label="Copier" icon={copyIcon} act={(part) => part.copyWords(props.text(part))} />;
}
