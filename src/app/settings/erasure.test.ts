import { expect, test, vi } from 'vitest';
import { createErasure } from './erasure.ts';

const whyUnreadable = async () => undefined;

test('once all is erased, the settings are too', async () => {
  const display = vi.fn();
  const erasure = createErasure({ kept: async () => ({ ok: true }), whyUnreadable, display });
  erasure.ask();
  expect(display).not.toHaveBeenCalled();
  await erasure.erase();
  expect(erasure.step()).toBe('erased');
  expect(display).toHaveBeenCalledOnce();
});

test('when the journal could not be erased, nothing is: it is said so, and the settings stay', async () => {
  const display = vi.fn();
  const erasure = createErasure({
    kept: async () => ({ ok: false, why: 'blocked' }),
    whyUnreadable,
    display,
  });
  await erasure.erase();
  expect(erasure.step()).toBe('blocked');
  expect(display).not.toHaveBeenCalled();
});

test('an erasure that throws leaves a sentence, the settings, and a button that works', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  const display = vi.fn();
  const kept = vi.fn(async () => ({ ok: true }) as const).mockRejectedValueOnce(new Error('a bug'));
  const erasure = createErasure({ kept, whyUnreadable, display });
  erasure.ask();
  await erasure.erase();
  expect(erasure.tap.failed()).toBeDefined();
  expect(erasure.tap.isBusy()).toBe(false);
  expect(display).not.toHaveBeenCalled();
  await erasure.erase();
  expect(erasure.step()).toBe('erased');
  expect(erasure.tap.failed()).toBeUndefined();
  complaints.mockRestore();
});

test.each([
  ['newer', true],
  ['blocked', false],
  [undefined, false],
] as const)(
  'that what is kept is of a newer version is told before it is erased: %s',
  async (why, isNewer) => {
    const erasure = createErasure({
      kept: async () => ({ ok: true }),
      whyUnreadable: async () => why,
      display: () => {},
    });
    await erasure.ask();
    expect([erasure.step(), erasure.isNewer()]).toEqual(['asked', isNewer]);
    await erasure.erase();
    expect(erasure.step()).toBe('erased');
  },
);
