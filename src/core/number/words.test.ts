import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseEveryday, countEveryday, type EverydayImage, sayEveryday } from '../impact/everyday.ts';
import {
  formatBounds,
  formatCentral,
  formatNumber,
  formatQuantity,
  formatRange,
  roundToSay,
  sayTimes,
  speakCentral,
  speakRange,
} from './format.ts';
import { parseNumber, stepNumber, writeNumber } from './parse-number.ts';
import { exactly, range } from './range.ts';
import { makeLogScale } from './scale.ts';
import { quantity } from './units.ts';

const energy = (low: number, central: number, high: number) => quantity('Wh', range(low, central, high));

describe('numbers as French readers write them', () => {
  test.each([
    [0, '0'],
    [0.35, '0,35'],
    [0.3, '0,3'],
    [0.347, '0,35'],
    [2.34, '2,3'],
    [9.96, '10'],
    [12.4, '12'],
    [99.6, '100'],
    [1234, '1\u202f200'],
    [1_250_000, '1\u202f300\u202f000'],
    [0.000_123, '0,00012'],
    [1e20, '100\u202f000\u202f000\u202f000\u202f000\u202f000\u202f000'],
  ])('%d is written %s', (value, written) => {
    expect(formatNumber(value)).toBe(written);
  });

  test('never more than two significant digits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e15, noNaN: true }), (value) => {
        const digits = formatNumber(value).replace(/[^\d]/g, '').replace(/^0+/, '').replace(/0+$/, '');
        expect(digits.length).toBeLessThanOrEqual(2);
      }),
    );
  });

  test.each([
    [0.123, 0.1],
    [0.74, 0.7],
    [1.3, 1.5],
    [2.9, 3],
    [3.23, 3],
    [17.2, 17],
    [337, 340],
  ])('%d is said %d', (value, said) => expect(roundToSay(value)).toBe(said));

  test('a gap below three keeps its tenth, since it is the whole of it', () => {
    expect([1.27, 2.94, 8.68, 395.3].map(sayTimes)).toEqual(['1,3', '2,9', '9', '400']);
  });

  test('what is not finite is our mistake', () => {
    expect(() => formatNumber(Number.NaN)).toThrow(RangeError);
  });
});

describe('quantities in words', () => {
  test('the unit follows the size', () => {
    expect(formatCentral(energy(0.001, 0.024, 0.03))).toBe('24\u00a0mWh');
    expect(formatCentral(energy(0.1, 0.35, 0.7))).toBe('0,35\u00a0Wh');
    expect(formatCentral(energy(81.4, 454.05, 1917))).toBe('450\u00a0Wh');
    expect(formatCentral(energy(0, 999.6, 1000))).toBe('1\u00a0kWh');
    expect(formatCentral(energy(0, 2.3e6, 3e6))).toBe('2,3\u00a0MWh');
    expect(formatCentral(quantity('gCO2e', exactly(0.0159)))).toBe('16\u00a0mg\u00a0CO2e');
    expect(formatCentral(quantity('gCO2e', exactly(182_300)))).toBe('180\u00a0kg\u00a0CO2e');
    expect(formatCentral(quantity('mL', exactly(1619)))).toBe('1,6\u00a0L');
    expect(formatCentral(quantity('mL', exactly(0)))).toBe('0\u00a0mL');
  });

  test('a range is told whole, in one unit', () => {
    expect(formatRange(energy(0.16, 0.35, 0.7))).toBe('entre 0,16 et 0,7\u00a0Wh, valeur centrale 0,35');
    expect(formatBounds(energy(81.4, 454, 1917))).toBe('entre 81 et 1\u202f900\u00a0Wh');
    expect(formatBounds(energy(2, 2, 2))).toBe('2\u00a0Wh');
    expect(formatQuantity(energy(81.4, 454, 1917)).unit).toBe('Wh');
  });

  test('the voice says units in full and numbers without spaces', () => {
    expect(speakCentral(energy(0.16, 0.35, 0.7))).toBe('0,35 wattheure');
    expect(speakRange(energy(81.4, 454, 1917))).toBe('entre 81 et 1900 wattheures, valeur centrale 450');
    expect(speakRange(quantity('gCO2e', exactly(2)))).toBe('2 grammes équivalent CO2');
  });

  test('written bounds are in the order of the range', () => {
    const values = fc.array(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(values, (three) => {
        const [low = 0, central = 0, high = 0] = three.sort((a, b) => a - b);
        const written = formatQuantity(energy(low, central, high));
        const read = [written.low, written.central, written.high].map((text) =>
          Number(text.replaceAll('\u202f', '').replace(',', '.')),
        );
        expect(read).toEqual(read.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('everyday images', () => {
  const led: EverydayImage = {
    id: 'led',
    label: 'Lampe LED',
    figure: 'eq-led-minute',
    energyWh: exactly(0.133),
    steps: [
      { times: 1 / 60, one: 'seconde de lampe LED', many: 'secondes de lampe LED' },
      { times: 1, one: 'minute de lampe LED', many: 'minutes de lampe LED' },
      { times: 60, one: 'heure de lampe LED', many: 'heures de lampe LED' },
    ],
  };
  const kettle: EverydayImage = {
    id: 'bouilloire',
    label: 'Bouilloire',
    figure: 'eq-bouilloire-l',
    energyWh: range(105, 116, 125),
    steps: [{ times: 1, one: 'litre d’eau bouillie', many: 'litres d’eau bouillie' }],
  };

  test('an ordinary answer is some minutes of a lamp', () => {
    const told = countEveryday(energy(0.16, 0.43, 2.3), led);
    if (!told) throw new Error('nothing told');
    expect(sayEveryday(told)).toBe('3 minutes de lampe LED');
  });

  test('one is singular', () => {
    const told = countEveryday(energy(100, 140, 300), kettle);
    expect(told && sayEveryday(told)).toBe('1 litre d’eau bouillie');
  });

  test('its number always lies between one and a thousand', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (value) => {
        const told = chooseEveryday(energy(value, value, value), [led, kettle]);
        expect(told === undefined || (told.count.central >= 1 && told.count.central <= 1000)).toBe(true);
      }),
    );
    expect(chooseEveryday(energy(1, 1, 1), [led, kettle])).toBeDefined();
  });

  test('the preferred image is used when it suits, another when it does not', () => {
    const chosen = (value: number) =>
      chooseEveryday(energy(value, value, value), [led, kettle], 'bouilloire');
    expect(chosen(500)?.image.id).toBe('bouilloire');
    expect(chosen(0.5)?.image.id).toBe('led');
    expect(chosen(1e9)).toBeUndefined();
  });
});

const isDigit = (point: number) => /\p{Nd}/u.test(String.fromCodePoint(Math.max(point, 0)));

describe('a number field', () => {
  const limits = { max: 1_000_000 };

  test.each([
    ['1 000', 1000],
    ['1\u202f000', 1000],
    ['1\u00a0000\u00a0000', 1_000_000],
    [' 3 ', 3],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['0,125', 0.125],
    [',5', 0.5],
    ['1 234,5', 1234.5],
    ['2,', 2],
    ['007', 7],
  ])('reads « %s »', (typed, value) => {
    expect(parseNumber(typed, limits)).toEqual({ kind: 'number', value });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['dix', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['1,2,3', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['0x10', 'not-a-number'],
    [',', 'not-a-number'],
    ['1.000', 'ambiguous'],
    ['12,345', 'ambiguous'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['0', 'zero'],
    ['0,0', 'zero'],
    ['9'.repeat(400), 'too-large'],
    ['1000001', 'too-large'],
  ])('says what is wrong with « %s »', (typed, kind) => {
    expect(parseNumber(typed, limits).kind).toBe(kind);
  });

  test.each([
    ['\u200e1200', 1200],
    ['\u202a1200\u202c', 1200],
    ['\u2066-1200\u2069', undefined],
    ['1\u200b200', 1200],
    ['1\u00ad200', 1200],
    ['\ufeff1200', 1200],
    ['١٢٠٠', 1200],
    ['۱۲۰۰', 1200],
    ['１２００', 1200],
    ['१२००', 1200],
    ['١٬٢٠٠', 1200],
    ['١٫٥', 1.5],
    ['１，５', 1.5],
    ['１．５', 1.5],
  ])('reads what is pasted, « %s »', (typed, value) => {
    expect(parseNumber(typed, limits)).toEqual(
      value === undefined ? { kind: 'negative' } : { kind: 'number', value },
    );
  });

  test('the digits of every script have their value', () => {
    const zeros = Array.from({ length: 0x110000 }, (_, point) => point).filter(
      (point) =>
        isDigit(point) &&
        [...'0123456789'].every((_, value) => isDigit(point + value)) &&
        !isDigit(point - 1),
    );
    expect(zeros.length).toBeGreaterThan(40);
    for (const zero of zeros) {
      const typed = String.fromCodePoint(zero + 4, zero, zero + 7);
      expect(parseNumber(typed, limits), typed).toEqual({ kind: 'number', value: 407 });
    }
  });

  test('what is written is read as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (thousandths) => {
        const value = thousandths / 1000;
        expect(parseNumber(writeNumber(value), limits)).toEqual({ kind: 'number', value });
      }),
    );
    for (const value of [1.234, 12.345, 999.999, 1000, 0.001]) {
      expect(parseNumber(writeNumber(value), limits)).toEqual({ kind: 'number', value });
    }
  });

  test.each([
    [0.5, 1, {}, 1.5],
    [1.4, -1, {}, 0.4],
    [1.1, -1, {}, 0.1],
    [0.5, -1, {}, 0.5],
    [0.5, -1, { allowsZero: true }, 0],
    [1, -1, { whole: true }, 1],
    [0, 1, { whole: true }, 1],
    [0, -1, { whole: true }, 1],
    [0, -1, {}, 1],
    [8, 1, { whole: true }, 9],
    [9.5, 1, {}, 10],
    [10, 1, { whole: true }, 10],
  ])('a step from %d by %d with %o leads to %d', (last, by, more, next) => {
    expect(stepNumber(last, by, { max: 10, ...more })).toBe(next);
  });

  test('a step up never lowers a number, a step down never raises one', () => {
    const bounds = fc.record({ max: fc.constant(1000), whole: fc.boolean(), allowsZero: fc.boolean() });
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1000, noNaN: true }), bounds, (last, within) => {
        expect(stepNumber(last, 1, within)).toBeGreaterThanOrEqual(last);
        expect(stepNumber(last, -1, within)).toBeLessThanOrEqual(last);
      }),
    );
  });

  test('zero and halves are taken only where they make sense', () => {
    expect(parseNumber('0', { max: 9, allowsZero: true })).toEqual({ kind: 'number', value: 0 });
    expect(parseNumber('1,5', { max: 9, whole: true })).toEqual({ kind: 'not-whole' });
  });

  test('what was typed, whatever it is, gives an explanation or a usable number', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const parsed = parseNumber(typed, limits);
        expect(parsed.kind !== 'number' || (parsed.value > 0 && parsed.value <= limits.max)).toBe(true);
      }),
    );
  });
});

describe('the scale of the range picture', () => {
  test('an ordinary answer is drawn from a tenth to ten', () => {
    const scale = makeLogScale(range(0.16, 0.43, 2.3));
    expect(scale).toMatchObject({ from: 0.1, to: 10 });
    expect(scale?.ticks).toEqual([
      { value: 0.1, at: 0 },
      { value: 1, at: 0.5 },
      { value: 10, at: 1 },
    ]);
  });

  test('any positive range is inside, in order, on at least two powers of ten', () => {
    const values = fc.array(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(values, (three) => {
        const [low = 0, central = 0, high = 0] = three.sort((a, b) => a - b);
        const scale = makeLogScale(range(low, central, high));
        if (!scale) throw new Error('no scale');
        expect(scale.to / scale.from).toBeGreaterThan(99.9);
        expect(scale.from).toBeLessThanOrEqual(low * (1 + 1e-9));
        expect(scale.to).toBeGreaterThanOrEqual(high * (1 - 1e-9));
        const positions = [0, scale.low, scale.central, scale.high, 1];
        expect(positions).toEqual(positions.toSorted((a, b) => a - b));
      }),
    );
  });

  test('a value known exactly is drawn too, and zero is not', () => {
    expect(makeLogScale(exactly(1))).toMatchObject({ from: 0.1, to: 10, central: 0.5 });
    expect(makeLogScale(exactly(0))).toBeUndefined();
  });
});
