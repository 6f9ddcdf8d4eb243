import fc from 'fast-check';
import { deviceKinds, modelSizes, textLengths, tiers, type Use } from '#core/impact/use.ts';

/** Every kind of use that one can write, in these countries, for tests of what holds for all of them. */
export function usesIn(countries: readonly string[]): fc.Arbitrary<Use> {
  const country = fc.constantFrom(...countries);
  const count = fc.double({ min: 1, max: 1e6, noNaN: true });
  const electricity = fc.record(
    {
      gCo2ePerKwh: fc.double({ min: 1, max: 1000, noNaN: true }),
      waterLPerKwh: fc.double({ min: 0.1, max: 20, noNaN: true }),
    },
    { requiredKeys: ['gCo2ePerKwh'] },
  );
  const hosted = fc.record(
    {
      kind: fc.constant('hosted' as const),
      country,
      electricity,
      pue: fc.double({ min: 1, max: 2, noNaN: true }),
      filling: fc.constant('low' as const),
    },
    { requiredKeys: ['kind', 'country'] },
  );
  const device = (kinds: readonly (typeof deviceKinds)[number][]) =>
    fc.record(
      { kind: fc.constant('device' as const), device: fc.constantFrom(...kinds), country, electricity },
      { requiredKeys: ['kind', 'device', 'country'] },
    );
  const tokens = fc.record({ read: fc.nat(1e6), written: fc.integer({ min: 1, max: 1e6 }) });
  const parameters = fc
    .tuple(fc.double({ min: 0.5, max: 500, noNaN: true }), fc.double({ min: 1, max: 20, noNaN: true }))
    .map(([active, times]) => ({ active, total: active * times }));
  const model = fc.oneof(
    fc.constantFrom(...modelSizes),
    parameters,
    parameters.map(({ active }) => ({ active })),
    parameters.map((known) => ({ ...known, bits: 4 as const })),
  );
  const named = fc.constantFrom('llama-3.1-8b', 'qwen3-32b');
  const tier = fc.constantFrom(...tiers);
  const minutes = fc.double({ min: 0.1, max: 1000, noNaN: true });
  return fc.oneof(
    fc.record(
      {
        kind: fc.constant('text' as const),
        count,
        place: fc.oneof(hosted, device(deviceKinds)),
        length: fc.oneof(fc.constantFrom(...textLengths), tokens),
        reasoning: fc.boolean(),
        model,
        turns: fc.integer({ min: 1, max: 50 }),
        named,
      },
      { requiredKeys: ['kind', 'count', 'place', 'length', 'reasoning', 'model'] },
    ),
    fc.record(
      {
        kind: fc.constant('agent' as const),
        count,
        place: hosted,
        calls: fc.integer({ min: 1, max: 100 }),
        model,
        named,
      },
      { requiredKeys: ['kind', 'count', 'place', 'calls', 'model'] },
    ),
    fc.record(
      {
        kind: fc.constant('image' as const),
        count,
        place: hosted,
        tier,
        megapixels: fc.double({ min: 0.01, max: 100, noNaN: true }),
        steps: fc.integer({ min: 1, max: 10 }),
      },
      { requiredKeys: ['kind', 'count', 'place', 'tier', 'megapixels'] },
    ),
    fc.record(
      {
        kind: fc.constant('video' as const),
        count,
        place: hosted,
        tier,
        seconds: fc.double({ min: 0.1, max: 600, noNaN: true }),
        lines: fc.integer({ min: 100, max: 2160 }),
      },
      { requiredKeys: ['kind', 'count', 'place', 'tier', 'seconds'] },
    ),
    fc.record({
      kind: fc.constant('transcription' as const),
      count,
      place: device(['laptop', 'basic-laptop', 'desktop']),
      minutes,
    }),
    fc.record({ kind: fc.constant('screen' as const), count, place: device(deviceKinds), minutes }),
  );
}
