import { formatNumber } from '../number/format.ts';

/** A share from 0 to 1 as it is written, never more exact than it is known: « 96 % », « moins de 1 % ». */
export function sayShare(share: number): string {
  const percent = share * 100;
  if (percent > 99 && percent < 100) return 'plus de 99\u00a0%';
  if (percent > 0 && percent < 1) return 'moins de 1\u00a0%';
  return `${formatNumber(percent, percent === 100 ? 3 : 2)}\u00a0%`;
}
