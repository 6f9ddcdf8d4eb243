import type { CellValue, Gigabytes, Share, Size } from './table.ts';

/** Text of a cell on cards, on paper and in search: « 0,8 Go ; 0,58 Go sur téléphone ». */
export function cellWords(value: CellValue): string {
  switch (value.kind) {
    case 'words':
      return value.words;
    case 'gigabytes':
      return gigabytesWords(value);
    case 'share':
      return shareWords(value);
    case 'size':
      return sizeWords(value);
    case 'safe':
      return `texte au centre, dans ${sidesOf(value)}`;
    case 'margin':
      return `texte à ${exact(value.millimetres)}\u00a0mm du bord, au moins`;
  }
}

function gigabytesWords({ value, computed, phone, ease, mac, after = '' }: Gigabytes): string {
  return [
    `${exact(value)}\u00a0Go${after}`,
    computed ? ', calculé' : '',
    ease ? `, ${exact(ease)}\u00a0pour être à l’aise` : '',
    phone ? `\u202f; ${exact(phone)}\u00a0Go sur téléphone` : '',
    mac ? `\u202f; Mac\u00a0: ${exact(mac)}\u00a0Go` : '',
  ].join('');
}

function shareWords({ percent, covering }: Share): string {
  const covered = covering ? `\u202f; n’a résumé que ${exact(covering)}\u00a0% des articles` : '';
  return `${exact(percent)}\u00a0%${covered}`;
}

function sizeWords(size: Size): string {
  const bleed = size.bleed ? `, bords perdus de ${exact(size.bleed)}\u00a0mm compris` : '';
  const density = size.density ? ` (${exact(size.density)}\u00a0ppp)` : '';
  return `${sidesOf(size)}\u00a0${size.unit}${bleed}${density}`;
}

function sidesOf({ width, height }: Size): string {
  return `${exact(width)} × ${exact(height)}`;
}

/** A number as it was given, all its digits. */
function exact(number: number): string {
  return String(number).replace('.', ',');
}
