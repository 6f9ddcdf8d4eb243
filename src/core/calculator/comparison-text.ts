import type { Estimate } from '../impact/estimate.ts';
import { writeImpact, writeOrigin } from './impact-text.ts';

/** A comparison as text: the gap in one sentence, then each with its three ranges. */
export function writeComparison(
  results: readonly { readonly name: string; readonly estimate: Estimate }[],
  gap: string | undefined,
  factorSet: string,
): string {
  const each = results.map(
    ({ name, estimate: { energy, carbon, water } }) =>
      `${name}\n${writeImpact({ energy, carbon: carbon.total, water: water?.total ?? null })}`,
  );
  return [...(gap ? [gap] : []), ...each, writeOrigin('Électricité moyenne de chaque lieu', factorSet)].join(
    '\n\n',
  );
}
