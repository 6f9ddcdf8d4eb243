import Axe from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export const themes = ['jour', 'nuit', 'soleil'] as const;

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const colourRules = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/**
 * What axe finds on a page as it stands, in each theme, which the page puts on without being loaded again. A theme
 * changes colours and nothing else (`tests/themes.test.ts` holds it): all rules are looked at by day, those of
 * colour in each theme.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  const chosen = await page.evaluate(() => document.documentElement.dataset.theme);
  const faults: string[] = [];
  for (const theme of themes) {
    await page.evaluate(putOn, theme);
    const axe = theme === 'jour' ? axeWithEveryRule(page) : new Axe({ page }).withRules(colourRules);
    // Our pages hold no frames: axe can tell its results in the page, and needs no other to gather them.
    const { violations } = await axe.setLegacyMode().analyze();
    faults.push(...violations.map(({ id, nodes }) => `${theme}: ${id} ${nodes[0]?.html}`));
  }
  await page.evaluate(putOn, chosen);
  return faults;
}

function axeWithEveryRule(page: Page): Axe {
  const rules = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };
  return new Axe({ page }).withTags(everyRule).options({ rules });
}

/** Runs in the page: what the choice of « Réglages » does to it. */
function putOn(theme: string | undefined) {
  if (theme === undefined) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
