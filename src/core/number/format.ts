import type { Quantity, QuantityUnit } from './units.ts';

/** Between a number and its unit: keeps them on one line. */
const noBreak = '\u00a0';
/** Between groups of three digits. */
const narrowNoBreak = '\u202f';

/** A unit at one size: how many base units it holds, its symbol, and its spoken forms. */
interface ScaledUnit {
  readonly factor: number;
  readonly symbol: string;
  readonly one: string;
  readonly many: string;
}

const scales: Readonly<Record<QuantityUnit, readonly ScaledUnit[]>> = {
  Wh: [
    { factor: 1e-3, symbol: 'mWh', one: 'milliwattheure', many: 'milliwattheures' },
    { factor: 1, symbol: 'Wh', one: 'wattheure', many: 'wattheures' },
    { factor: 1e3, symbol: 'kWh', one: 'kilowattheure', many: 'kilowattheures' },
    { factor: 1e6, symbol: 'MWh', one: 'mégawattheure', many: 'mégawattheures' },
  ],
  gCO2e: [
    {
      factor: 1e-3,
      symbol: 'mg CO2e',
      one: 'milligramme équivalent CO2',
      many: 'milligrammes équivalent CO2',
    },
    { factor: 1, symbol: 'g CO2e', one: 'gramme équivalent CO2', many: 'grammes équivalent CO2' },
    { factor: 1e3, symbol: 'kg CO2e', one: 'kilogramme équivalent CO2', many: 'kilogrammes équivalent CO2' },
    { factor: 1e6, symbol: 't CO2e', one: 'tonne équivalent CO2', many: 'tonnes équivalent CO2' },
  ],
  mL: [
    { factor: 1, symbol: 'mL', one: 'millilitre', many: 'millilitres' },
    { factor: 1e3, symbol: 'L', one: 'litre', many: 'litres' },
    { factor: 1e6, symbol: 'm³', one: 'mètre cube', many: 'mètres cubes' },
  ],
};

/** The three values as they are written, all in one unit so that they compare at a glance. */
export interface FormattedQuantity {
  readonly low: string;
  readonly central: string;
  readonly high: string;
  /** « Wh », « kg CO2e ». */
  readonly unit: string;
  /** The same in words, as the voice says it: « wattheure », « wattheures ». */
  readonly one: string;
  readonly many: string;
  /** Base units (Wh, g, mL) in one of that unit. */
  readonly factor: number;
}

/**
 * A number as French readers write it, with at most `digits` significant digits: « 0,35 », « 1 200 ».
 * Throws when it is not finite.
 */
export function formatNumber(value: number, digits = 2): string {
  const [whole = '', decimals] = plainDigits(value, digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, narrowNoBreak);
  return decimals ? `${grouped},${decimals}` : grouped;
}

/** Rounds a number to say it aloud: halves below three, whole numbers up to twenty, two digits beyond. */
export function roundToSay(value: number): number {
  if (value < 0.75) return Number(value.toPrecision(1));
  if (value < 3) return Math.round(value * 2) / 2;
  return value < 20 ? Math.round(value) : Number(value.toPrecision(2));
}

/** A number of things, after « environ »: « 1,5 », « 17 », « 340 ». */
export function sayCount(value: number): string {
  return formatNumber(roundToSay(value));
}

/** A number of times, after « environ »: below three, a tenth counts. « 1,3 », « 9 », « 400 ». */
export function sayTimes(ratio: number): string {
  return ratio < 3 ? formatNumber(ratio) : sayCount(ratio);
}

/** The three values of a quantity, in the unit that suits its central one. */
export function formatQuantity(quantity: Quantity): FormattedQuantity {
  const unit = scaleFor(quantity);
  const write = (value: number) => formatNumber(value / unit.factor);
  return {
    low: write(quantity.low),
    central: write(quantity.central),
    high: write(quantity.high),
    unit: unit.symbol.replaceAll(' ', noBreak),
    one: unit.one,
    many: unit.many,
    factor: unit.factor,
  };
}

/** The central value alone: « 0,35 Wh ». */
export function formatCentral(quantity: Quantity): string {
  const { central, unit } = formatQuantity(quantity);
  return `${central}${noBreak}${unit}`;
}

/** The bounds: « entre 0,16 et 0,7 Wh »; « 0,35 Wh » when they are written alike. */
export function formatBounds(quantity: Quantity): string {
  const { low, high, unit } = formatQuantity(quantity);
  return low === high ? `${low}${noBreak}${unit}` : `entre ${low} et ${high}${noBreak}${unit}`;
}

/** Writes a range with its centre: « entre 0,16 et 0,7 Wh, valeur centrale 0,35 ». */
export function formatRange(quantity: Quantity): string {
  const { low, central, high } = formatQuantity(quantity);
  return low === high ? formatBounds(quantity) : `${formatBounds(quantity)}, valeur centrale ${central}`;
}

/** The central value with its unit in words, for screen readers: « 0,35 wattheure ». */
export function speakCentral(quantity: Quantity): string {
  const unit = scaleFor(quantity);
  const value = quantity.central / unit.factor;
  return `${speakNumber(value)} ${wordFor(value, unit)}`;
}

/** The whole range in words, for screen readers: « entre 0,16 et 0,7 wattheure, valeur centrale 0,35 ». */
export function speakRange(quantity: Quantity): string {
  const unit = scaleFor(quantity);
  const [low, central, high] = [quantity.low, quantity.central, quantity.high].map((value) =>
    speakNumber(value / unit.factor),
  );
  if (low === high) return speakCentral(quantity);
  return `entre ${low} et ${high} ${wordFor(quantity.high / unit.factor, unit)}, valeur centrale ${central}`;
}

/** The unit in words, as a caption has it: « wattheures », « grammes équivalent CO2 ». */
export function unitWords(quantity: Quantity): string {
  return scaleFor(quantity).many;
}

/** Singular below 2, as French has it: « 1,5 litre », « 2 litres ». */
export function wordFor(
  value: number,
  { one, many }: { readonly one: string; readonly many: string },
): string {
  return Number(plainDigits(value, 2)) < 2 ? one : many;
}

/** Digits without separators: some screen readers stop at a space inside a number. */
function speakNumber(value: number): string {
  return plainDigits(value, 2).replace('.', ',');
}

/** Rounded to significant digits, without trailing zeros; in plain digits below 1e21, beyond all we write. */
function plainDigits(value: number, digits: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(digits));
  const decimals = digits - 1 - Math.floor(Math.log10(Math.abs(rounded)));
  const text = rounded.toFixed(Math.min(Math.max(decimals, 0), 100));
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** The largest unit that leaves at least 1; the base unit serves from a tenth: « 0,35 Wh », not « 350 mWh ». */
function scaleFor({ unit, central }: Quantity): ScaledUnit {
  const sizes = scales[unit];
  const fits = ({ factor }: ScaledUnit) => roundedRatio(central, factor) >= (factor === 1 ? 0.1 : 1);
  const found = central === 0 ? sizes.find(({ factor }) => factor === 1) : sizes.findLast(fits);
  const smallest = sizes[0];
  if (!smallest) throw new Error(`no size for ${unit}`);
  return found ?? smallest;
}

/** Ratio rounded as it will be written, so that 999.6 Wh is « 1 kWh » and not « 1 000 Wh ». */
function roundedRatio(value: number, factor: number): number {
  return Number((value / factor).toPrecision(2));
}
