import { exactly, plus, type Range, scale } from './range.ts';

/** Base units: watt-hours of electricity, grams of CO2 equivalent, millilitres of water. */
export type QuantityUnit = 'Wh' | 'gCO2e' | 'mL';

/** A range that says its unit, so that the compiler refuses to add energy to water. */
export interface Quantity<U extends QuantityUnit = QuantityUnit> extends Range {
  readonly unit: U;
}

/** Electricity, in Wh. */
export type Energy = Quantity<'Wh'>;
/** Greenhouse gases, in g of CO2 equivalent over a hundred years. */
export type Carbon = Quantity<'gCO2e'>;
/** Water consumed (evaporated), not withdrawn, in mL. */
export type Water = Quantity<'mL'>;

/** This range, in this unit. */
export function quantity<U extends QuantityUnit>(unit: U, { low, central, high }: Range): Quantity<U> {
  return { unit, low, central, high };
}

/** Exactly nothing of this unit. */
export function none<U extends QuantityUnit>(unit: U): Quantity<U> {
  return quantity(unit, exactly(0));
}

/** Two quantities of one unit together. */
export function add<U extends QuantityUnit>(a: Quantity<U>, b: Quantity<NoInfer<U>>): Quantity<U> {
  return quantity(a.unit, plus(a, b));
}

/** All parts together; no part at all is exactly zero. */
export function total<U extends QuantityUnit>(unit: U, parts: readonly Quantity<NoInfer<U>>[]): Quantity<U> {
  return parts.reduce<Quantity<U>>(add, none(unit));
}

/** The quantity times `count`. Throws when `count` is negative. */
export function repeat<U extends QuantityUnit>(a: Quantity<U>, count: number): Quantity<U> {
  return quantity(a.unit, scale(a, count));
}
