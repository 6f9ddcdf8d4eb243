import { frenchDate } from './french-date.ts';

/** When the facts of a page of prose were last checked, and under which licence its text is. */
export function CheckedOn(props: { readonly month: string }) {
  return (
    <p class="checked">
      Faits vérifiés en <time datetime={props.month}>{frenchDate(props.month)}</time>. Texte : CC BY‑SA 4.0.
    </p>
  );
}
