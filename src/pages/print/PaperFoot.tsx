import type { Prose } from '#core/guide/prose.ts';
import { frenchDate } from '../guide/french-date.ts';

/** The last line of a sheet: what it comes from, when its facts were checked, and where to read the rest. */
export function PaperFoot(props: { readonly from: Prose; readonly withCode?: boolean }) {
  return (
    <footer class="paper-foot">
      <p>
        Terrain, guide de poche de l’IA. Faits vérifiés en {frenchDate(props.from.checked)}. Texte : CC BY-SA
        4.0, à copier et à changer.
        <br />
        Adresse : <Address />
      </p>
      {props.withCode && <AddressCode />}
    </footer>
  );
}

/** Address of the guide: a script writes it, since the build does not know it; without one, a line to write on. */
export function Address() {
  return <span class="address" data-address />;
}

/** The square code of that address, drawn by a script. */
export function AddressCode() {
  return <span class="address-code" data-address-code />;
}
