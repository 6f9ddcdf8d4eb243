import { frenchDate } from './french-date.ts';

/** When the facts of a page of prose were last checked, and under which licence its text is. */
export function CheckedOn(props: { readonly month: string }) {
  return (
    <p class="checked">
      Faits vérifiés en <time datetime={props.month}>{frenchDate(props.month)}</time>. Texte : CC BY‑SA 4.0.
    </p>
  );
}

/** The same of a page that states few facts: when the page itself was checked. */
export function PageCheckedOn(props: { readonly month: string }) {
  return <p class="checked">Vérifié en {frenchDate(props.month)}. Texte : CC BY‑SA 4.0.</p>;
}
