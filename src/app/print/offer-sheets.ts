import { keepField } from '../draft/keep-field.ts';
import { publicAddress } from './public-address.ts';
import { writeAddress } from './write-address.ts';

/** The address to write on the sheets, as the reader wants it, and the button that prints them. */
export function offerSheets(root: HTMLElement): void {
  const field = root.querySelector('input');
  const button = root.querySelector('button');
  if (!field || !button) throw new Error('the sheets lack a part');
  const start = publicAddress(new URL(import.meta.env.BASE_URL, location.href));
  const write = (address: string) => void writeAddress(address.trim());
  // Keeps what was typed before this script came.
  field.value ||= start;
  field.addEventListener('input', () => write(field.value));
  field.closest('.field')?.after(keepField({ field, id: 'adresse', start, onPut: write }).row);
  write(field.value);
  button.addEventListener('click', () => print());
}
