import { Sign } from '#app/ui/icons.tsx';
import type { Prose } from '#core/guide/prose.ts';
import { sayingOf } from './passages.ts';

/** The sentence of a chapter that is made to be said, signed as on its page. */
export function Saying(props: { readonly of: Prose }) {
  return (
    <p class="way way-say saying">
      <Sign kind="say" />
      {sayingOf(props.of)}
    </p>
  );
}
