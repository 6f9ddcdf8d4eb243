import { expect, test } from './support/fixtures.ts';

/** Pages, and how much of the gesture, which comes last, must be seen: a long one is read on below. */
const pages = [
  { path: 'guide/enjeux-environnementaux/', seen: 'whole' },
  { path: 'guide/chiffres-qui-circulent/', seen: 'first line' },
] as const;

for (const { path, seen } of pages) {
  test(`${path}: the first screen holds a sentence to say, a picture and a gesture (${seen})`, async ({
    page,
    url,
  }) => {
    await page.goto(url(path));
    const screen = await page.evaluate(
      () => innerHeight - (document.querySelector('.tabs')?.clientHeight ?? 0),
    );
    const line = 24;
    for (const part of ['.keep li.way-say', '.keep [role=img]', '.keep li.way-do']) {
      const box = await page.locator(part).first().boundingBox();
      expect(box, part).not.toBeNull();
      const height = part.endsWith('way-do') && seen === 'first line' ? line : (box?.height ?? 0);
      expect((box?.y ?? 0) + height, `${part} is on the first screen`).toBeLessThanOrEqual(screen);
    }
  });
}
