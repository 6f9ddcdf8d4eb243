import { loadPart, type Trouble } from '../ui/load-part.ts';
import { tellTrouble } from '../ui/tell-trouble.ts';

let latest = '';

/** Writes the address wherever the sheets leave it a slot, and draws its square code. Empty, it leaves a line. */
export async function writeAddress(address: string): Promise<void> {
  latest = address;
  // A long address may break after a slash, rather than anywhere.
  const shown = address
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '')
    .replaceAll('/', '/\u200b');
  for (const slot of document.querySelectorAll('[data-address]')) {
    slot.textContent = shown;
  }
  const code = address === '' ? undefined : await drawCode(address);
  // Stale: another address was typed while the library came.
  if (address !== latest) return;
  for (const slot of document.querySelectorAll('[data-address-code]')) {
    slot.replaceChildren(...(code ? [code.cloneNode(true)] : []));
  }
}

/** The library comes only when there is an address to draw. Nothing when the address is too long for a code. */
async function drawCode(address: string): Promise<SVGElement | undefined> {
  const part = await loadPart(() => import('../ui/qr-code.ts'));
  document.querySelector('.no-code')?.remove();
  if (part.ok) return part.value.drawQrCode(address, `Code à photographier\u00a0: ${address}`, 2);
  tellNoCode(part.trouble);
  return undefined;
}

/** Says under the tool that the code could not be drawn. */
function tellNoCode(trouble: Trouble): void {
  const note = document.createElement('p');
  note.className = 'no-code problem trouble';
  note.setAttribute('role', 'alert');
  note.append(...tellTrouble(trouble, () => writeAddress(latest)));
  document.querySelector('[data-island="print"]')?.append(note);
}
