import { describe, expect, test } from 'vitest';
import { realImpact } from '../../../tests/real-content.ts';
import type { Range } from '../number/range.ts';
import { quantity, total } from '../number/units.ts';
import { estimate } from './estimate.ts';
import { countEveryday } from './everyday.ts';
import { findPlace } from './factors.ts';
import type { ImageUse, ModelSize, TextUse, VideoUse } from './use.ts';

const { figures, factors, everyday } = realImpact();

const joulesPerWh = 3600;

function hosted(country = 'WORLD') {
  return { kind: 'hosted', country } as const;
}

function text(model: ModelSize, written: number, read = 0): TextUse {
  return { kind: 'text', count: 1, place: hosted(), length: { read, written }, reasoning: false, model };
}

function image(tier: ImageUse['tier']): ImageUse {
  return { kind: 'image', count: 1, place: hosted(), tier, megapixels: 1.05 };
}

function video(tier: VideoUse['tier'], seconds: number): VideoUse {
  return { kind: 'video', count: 1, place: hosted(), tier, seconds };
}

function expectTriple({ low, central, high }: Range, expected: readonly [number, number, number]) {
  expect(low).toBeCloseTo(expected[0], 5);
  expect(central).toBeCloseTo(expected[1], 5);
  expect(high).toBeCloseTo(expected[2], 5);
}

function central(id: string): number {
  const value = figures.get(id)?.central;
  if (value === undefined) throw new Error(`no central value: ${id}`);
  return value;
}

function carbonPerKwh(country: string): number {
  return findPlace(factors, country)?.gCo2ePerKwh.value.central ?? Number.NaN;
}

describe('the method, worked out by hand', () => {
  /** Tokens of an answer, whose end costs a little more than its beginning. */
  const lengthened = (written: number, before = 0) => written * (1 + (before + written / 2) / 15_000);

  test('R07: an answer of 397 tokens from a small hosted model', () => {
    const { energy } = estimate(text('small', 397), factors);
    expect(energy.central).toBeCloseTo((lengthened(397) * 0.021 * 8 ** 0.83 * 1.5 * 1.15) / joulesPerWh, 8);
    const measuredWh = (central('mlv3-llama31-8b') * central('gemini-overhead-factor') * 397) / joulesPerWh;
    expect(energy.central / measuredWh).toBeCloseTo(1, 0);
  });

  test('R08: 450 tokens from a closed assistant', () => {
    const { energy } = estimate(text('very-large', 450), factors);
    expect(energy.central).toBeCloseTo((lengthened(450) * 0.8) / 1000, 8);
    expect(energy.low / energy.central).toBeCloseTo(0.5, 1);
    expect(energy.high / energy.central).toBeCloseTo(5, 1);
  });

  test('R09: a French answer of 400 tokens is 50 to 100 times below the published life cycle', () => {
    const { energy, carbon } = estimate({ ...text('large', 400), place: hosted('FR') }, factors);
    expect(energy.central).toBeCloseTo((lengthened(400) * 0.021 * 100 ** 0.83 * 1.5 * 1.15) / joulesPerWh, 8);
    expect(carbon.total.central).toBeCloseTo((energy.central * (44.18 + 40)) / 1000, 8);
    const ratio = central('mistral-lca-co2') / carbon.total.central;
    expect(ratio).toBeGreaterThan(50);
    expect(ratio).toBeLessThan(100);
  });

  test('R10, R11: an ordinary and a light image', () => {
    expectTriple(estimate(image('standard'), factors).energy, [0.4, 1.3, 3]);
    expectTriple(estimate(image('light'), factors).energy, [0.06, 0.2, 0.6]);
  });

  test('R12: an ordinary video of five seconds', () => {
    expectTriple(estimate(video('standard', 5), factors).energy, [25, 145, 620]);
  });

  test('R13: ten thousand tokens read, five hundred written', () => {
    const { energy } = estimate(text('very-large', 500, 10_000), factors);
    // Reading a token among ten thousand costs a tenth more.
    expect(energy.central).toBeCloseTo(((lengthened(500, 10_000) + 10_000 * 1.1 * 0.15) * 0.8) / 1000, 8);
    expect(energy.low).toBeLessThan(central('epoch-gpt4o-10k'));
    expect(energy.high).toBeGreaterThan(central('epoch-gpt4o-10k'));
  });

  test('R15: a computer at home in France is above its graphics card alone, and below twice it', () => {
    const place = { kind: 'device', device: 'desktop', country: 'FR' } as const;
    const { energy, carbon } = estimate({ ...text('small', 400), place }, factors);
    expect(energy.central).toBeCloseTo((lengthened(400) * 0.9) / 1000, 8);
    expect(carbon.electricity.central).toBeCloseTo((energy.central * 44.18) / 1000, 8);
    const cardWh = (central('local-rtx3080-8b') * 400) / joulesPerWh;
    expect(energy.central).toBeGreaterThan(cardWh);
    expect(energy.central).toBeLessThan(2 * cardWh);
  });

  test('R16: fifteen texts, ten images and three videos in the United States', () => {
    const place = hosted('US');
    const parts = [
      { ...text('very-large', 400), count: 15, place },
      { ...image('standard'), count: 10, place },
      { ...video('standard', 5), count: 3, place },
    ].map((use) => estimate(use, factors));
    const energy = total(
      'Wh',
      parts.map((part) => part.energy),
    );
    expect(energy.central).toBeCloseTo(15 * ((lengthened(400) * 0.8) / 1000) + 10 * 1.3 + 3 * 145, 6);
    expect((parts[2]?.energy.central ?? 0) / energy.central).toBeCloseTo(0.96, 2);
    expect(
      total(
        'gCO2e',
        parts.map((part) => part.carbon.total),
      ).central,
    ).toBeCloseTo((energy.central * (383.6 + 40)) / 1000, 1);
    const water = total(
      'mL',
      parts.flatMap((part) => part.water?.total ?? []),
    );
    expect(water.central / 1615).toBeCloseTo(1, 3);
  });
});

describe('the formulas of EcoLogits, replayed from their published coefficients', () => {
  /** Wh of one graphics card for one token, with 64 requests at once. */
  function cardWhPerToken(activeBillions: number): number {
    const batch = Math.exp(central('ecologits-beta') * 64);
    return central('ecologits-alpha') * batch * activeBillions + central('ecologits-gamma');
  }

  test('R03: 400 tokens of a model of 24 billion parameters', () => {
    expect((cardWhPerToken(24) * 400) / 0.02168).toBeCloseTo(1, 2);
  });

  test('R04: their Mistral Large 2 lies inside our large class', () => {
    const { energy } = estimate(text('large', 400), factors);
    const published = central('ecologits-mistral-large2');
    expect(published).toBeGreaterThan(4 * cardWhPerToken(123) * 400 * 1.16);
    expect(published).toBeGreaterThan(energy.low);
    expect(published).toBeLessThan(energy.high);
  });
});

describe('conversions', () => {
  test('R01: the scenario of MIT Technology Review adds up to its 2.87 kWh', () => {
    const joules = 15 * 6706 + 10 * 4402 + 3 * 3.4e6;
    expect(joules / joulesPerWh / 1000).toBeCloseTo(central('mit-scenario-event'), 2);
    expect((3 * 3.4e6) / joules).toBeCloseTo(0.986, 3);
  });

  test.each([
    [114, 0.1425, undefined],
    [2282, 2.8525, 'mit-image-sd3-25'],
    [4402, 5.5025, 'mit-image-sd3-50'],
    [6706, 8.3825, 'mit-text-llama31-405b'],
    [3.4e6, 4250, 'mit-video-cogvideox-5s'],
  ] as const)('R02: %d joules are %d seconds of an 800 W microwave', (joules, seconds, published) => {
    const energyWh = joules / joulesPerWh;
    if (published) expect(energyWh / central(published)).toBeCloseTo(1, 2);
    expect(energyWh / central('eq-microonde-s') / seconds).toBeCloseTo(1, 2);
  });

  test('R02: the everyday image tells 3.4 million joules as an hour of microwave', () => {
    const microwave = everyday.find(({ id }) => id === 'micro-ondes');
    if (!microwave) throw new Error('no microwave');
    const whole = 3.4e6 / joulesPerWh;
    const energy = quantity('Wh', { low: whole, central: whole, high: whole });
    const told = countEveryday(energy, microwave);
    expect(told?.step.one).toBe('heure de micro-ondes');
    expect(told?.count.central).toBeCloseTo(1.18, 2);
  });

  test('R05: the median Gemini prompt, water on site and carbon of the American grid', () => {
    const onSiteMl = (central('gemini-median-energy') - 0.02) * central('wue-google');
    expect(onSiteMl).toBeCloseTo(0.253, 3);
    expect(onSiteMl / central('gemini-median-water')).toBeCloseTo(1, 1);
    expect((central('gemini-median-energy') / 1000) * carbonPerKwh('US')).toBeCloseTo(0.0921, 3);
  });

  test('R06: the water of a GPT-3 request is mostly that of the power plants', () => {
    const [serverWh, siteLPerKwh, building, plantsLPerKwh] = [4, 0.55, 1.17, 3142 / 1000];
    expect(serverWh * (siteLPerKwh + building * plantsLPerKwh)).toBeCloseTo(16.904, 2);
    expect(500 / 16.904 / central('li-gpt3-bottle')).toBeCloseTo(1, 1);
  });

  test('R14: a kilowatt-hour emits 8.7 times less in France than in the United States', () => {
    expect(carbonPerKwh('FR')).toBe(44.18);
    const ratio = carbonPerKwh('US') / carbonPerKwh('FR');
    expect(ratio).toBeCloseTo(8.7, 1);
    // Between what two other datasets give.
    expect(figures.get('ci-ratio-us-fr')?.low).toBeLessThan(ratio);
    expect(figures.get('ci-ratio-us-fr')?.high).toBeGreaterThan(ratio);
  });

  test('R17: the water withdrawn for AI in 2027 is not the water consumed', () => {
    const withdrawn = { low: 4.2, high: 6.6 };
    const consumed = { low: 0.38, high: 0.6 };
    expect(figures.get('li-2027-withdrawal')).toMatchObject(withdrawn);
    expect(figures.get('li-2027-consumption')).toMatchObject(consumed);
    expect(withdrawn.low / consumed.low).toBeCloseTo(11, 0);
    expect((100 * withdrawn.high) / central('france-water-withdrawal')).toBeCloseTo(21.3, 1);
    expect((100 * consumed.high) / central('france-water-consumption')).toBeCloseTo(14.6, 1);
  });

  test('R18: making a laptop, by hour of use', () => {
    const gPerHour = (central('embodied-laptop') * 1000) / (5 * 365 * 3);
    expect(gPerHour).toBeCloseTo(factors.devices.laptop.makingGPerHour.value.central, 1);
  });
});
