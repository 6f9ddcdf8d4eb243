import { publicAddress } from './public-address.ts';
import { writeAddress } from './write-address.ts';

/** The address to write on the sheets, as the reader wants it, and the button that prints them. */
export function offerSheets(place: HTMLElement): void {
  const field = place.querySelector('input');
  const button = place.querySelector('button');
  if (!field || !button) throw new Error('the sheets lack a part');
  field.value = publicAddress(new URL(import.meta.env.BASE_URL, location.href));
  field.addEventListener('input', () => void writeAddress(field.value.trim()));
  void writeAddress(field.value);
  button.addEventListener('click', () => print());
}
