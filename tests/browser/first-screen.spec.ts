import { expect, test } from './support/fixtures.ts';

for (const path of ['guide/enjeux-environnementaux/', 'guide/chiffres-qui-circulent/']) {
  test(`${path}: the first screen holds a sentence to say, a picture and a gesture`, async ({
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
      // Of the gesture, which comes last, the first line is enough to be seen.
      const shown = part.endsWith('way-do') ? line : (box?.height ?? 0);
      expect((box?.y ?? 0) + shown, `${part} is on the first screen`).toBeLessThanOrEqual(screen);
    }
  });
}
