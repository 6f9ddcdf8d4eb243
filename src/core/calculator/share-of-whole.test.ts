import { expect, test } from 'vitest';
import { sayShare } from './share-of-whole.ts';

test.each([
  [0, '0\u00a0%'],
  [0.004, 'moins de 1\u00a0%'],
  [0.034, '3,4\u00a0%'],
  [0.958, '96\u00a0%'],
  [0.9995, 'plus de 99\u00a0%'],
  [1, '100\u00a0%'],
])('%d is said %s', (share, said) => expect(sayShare(share)).toBe(said));
