import { shareIcon } from '../ui/tool-icons.ts';
import { HandOverButton, type ShareModule } from './HandOverButton.tsx';
import type { Shared } from './parts/share.ts';

/** Sends a result as words, with an address that opens the calculator on the same uses. */
export function ShareButton(props: { readonly shared: (part: ShareModule) => Shared }) {
  return (
    <HandOverButton label="Partager" icon={shareIcon} act={(part) => part.shareUses(props.shared(part))} />
  );
}
