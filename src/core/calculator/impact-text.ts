import type { Estimate } from '../impact/estimate.ts';
import { formatRange } from '../number/format.ts';

/** An estimate to be written, with the version of its factors. */
export interface Reported {
  readonly energy: Estimate['energy'];
  readonly carbon: Estimate['carbon']['total'];
  readonly water: NonNullable<Estimate['water']>['total'] | null;
}

/** The three ranges as text, one a line, for what is copied or sent. */
export function writeImpact({ energy, carbon, water }: Reported): string {
  return [
    `Électricité\u00a0: ${formatRange(energy)}`,
    `Gaz à effet de serre\u00a0: ${formatRange(carbon)}`,
    water ? `Eau évaporée\u00a0: ${formatRange(water)}` : 'Eau\u00a0: pas de mesure publiée pour ce lieu',
  ].join('\n');
}

/** Last line of a copied or sent text: origin of the numbers, for those who never saw Terrain. */
export function writeOrigin(placeName: string, factorSet: string): string {
  return `${placeName}. Plages plausibles, entraînement non compté. Calcul de Terrain, version ${factorSet}.`;
}
