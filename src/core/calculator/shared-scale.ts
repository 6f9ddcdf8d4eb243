import { formatQuantity } from '../number/format.ts';
import { range } from '../number/range.ts';
import { makeLogScale, type Tick } from '../number/scale.ts';
import { type Quantity, type QuantityUnit, quantity } from '../number/units.ts';

/** Position of a range on a shared scale, from 0 (left end) to 1 (right end). */
export interface RangePosition {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/** One log scale for several quantities of one unit, so that their bars compare. */
export interface SharedScale {
  /** In the unit that suits the largest of them. */
  readonly ticks: readonly Tick[];
  /** A quantity that shows the unit of the ticks. */
  readonly largest: Quantity;
  /** In the order of the quantities; zero, which has no place on such a scale, stands at its left end. */
  readonly positions: readonly RangePosition[];
}

/** The scale that holds all of these; nothing when none is above zero. */
export function shareScale<U extends QuantityUnit>(
  quantities: readonly Quantity<U>[],
): SharedScale | undefined {
  const seen = quantities.filter(({ low }) => low > 0);
  const [first, ...others] = seen;
  if (!first) return undefined;
  const largest = others.reduce((a, b) => (b.central > a.central ? b : a), first);
  const { factor } = formatQuantity(largest);
  const low = Math.min(...seen.map((one) => one.low)) / factor;
  const high = Math.max(...seen.map((one) => one.high)) / factor;
  const scale = makeLogScale(range(low, Math.sqrt(low * high), high));
  if (!scale) return undefined;
  const positionOf = (value: number) => {
    if (value <= 0) return 0;
    return Math.min(1, Math.max(0, Math.log(value / factor / scale.from) / Math.log(scale.to / scale.from)));
  };
  return {
    ticks: scale.ticks,
    largest: quantity(largest.unit, largest),
    positions: quantities.map((one) => ({
      low: positionOf(one.low),
      central: positionOf(one.central),
      high: positionOf(one.high),
    })),
  };
}
