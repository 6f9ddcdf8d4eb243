import { factors } from 'virtual:guide';
import { models } from 'virtual:models';
import { changeUse } from '#core/calculator/expert.ts';
import { modelFor } from '#core/impact/activity.ts';
import type { Factor } from '#core/impact/factors.ts';
import { type AgentUse, largest, type ModelSize, modelSizes, type TextUse } from '#core/impact/use.ts';
import { formatNumber } from '#core/number/format.ts';
import type { NumberLimits } from '#core/number/parse-number.ts';

/** A use that a model of text serves. */
export type WrittenUse = TextUse | AgentUse;

const { small, medium, large } = factors.text.billions;
const between = ({ value: { low, high } }: Factor) =>
  `${formatNumber(low, 3)} à ${formatNumber(high, 3)} milliards`;

/** Each class of size with its bounds, as the calculation has them. */
export const sizeNames: Readonly<Record<ModelSize, string>> = {
  small: `Petit (jusqu’à ${formatNumber(small.value.high, 3)} milliards)`,
  medium: `Moyen (${between(medium)})`,
  large: `Grand (${between(large)})`,
  'very-large': 'Grand assistant fermé',
};

/** Limits of the field of parameters, the same as in an address and in the journal. */
export const activeLimits: NumberLimits = { max: largest.billions };

/** The option that is chosen: a model's id, a class of size, or nothing for parameters set by hand. */
export function chosenModel({ named, model }: WrittenUse): string {
  return named ?? (typeof model === 'string' ? model : '');
}

/** The use with this model of the list, or of this class; as it was when there is none of that name. */
export function chooseModel(use: WrittenUse, id: string): WrittenUse {
  const known = models.find((one) => one.id === id);
  if (known) return changeUse<WrittenUse>(use, { model: modelFor(known), named: id });
  const size = modelSizes.find((one) => one === id);
  return size ? changeUse<WrittenUse>(use, { model: size, named: undefined }) : use;
}

/** The use with so many billions of active parameters; of a large closed assistant when none is said. */
export function setActive(use: WrittenUse, active: number | undefined): WrittenUse {
  const model = active === undefined ? ('very-large' as const) : { active };
  return changeUse<WrittenUse>(use, { model, named: undefined });
}
