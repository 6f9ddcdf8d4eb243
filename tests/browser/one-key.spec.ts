import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

// What keeps a key quick on a slow phone, counted: `npm run bench` says in milliseconds what it comes to.

/** As many answers as one sees before asking for more. */
const firstRows = 6;
/** As many marks as a ruler has at most. */
const mostMarks = 8;

test('a key in the calculator, save the first, fetches nothing, and draws anew the marks of its three rulers and nothing else', async ({
  page,
  url,
}) => {
  await page.goto(url('calculer/'));
  await expect(page.locator('[data-island="calculator"]')).toHaveAttribute('data-started', '');
  const field = page.getByLabel('Combien');
  const draftStore = page.waitForResponse(/\/assets\/safe-/);
  await field.fill('12');
  await expect(page.locator('.sentence')).toContainText('12\u00a0fois');
  // The first key brings what keeps the draft.
  await draftStore;
  const cost = await countCostOf(page, () => field.pressSequentially('3'));
  await expect(page.locator('.sentence')).toContainText('123\u00a0fois');
  expect(cost.requests).toEqual([]);
  expect(cost.elements.filter((name) => name !== 'text')).toEqual([]);
  expect(cost.elements.length).toBeLessThanOrEqual(3 * mostMarks);
});

test('a key in search, save the first, fetches nothing, and draws six answers at most', async ({
  page,
  url,
}) => {
  const draftStore = page.waitForResponse(/\/assets\/safe-/);
  await page.goto(url('chercher/'));
  await expect(page.locator('[data-search="whole"]')).toBeAttached();
  const field = page.getByRole('searchbox');
  await field.fill('tra');
  await expect(page.locator('.results a').first()).toBeVisible();
  await draftStore;
  const { requests, elements } = await countCostOf(page, () => field.pressSequentially('d'));
  await expect(page.locator('.results li')).toHaveCount(firstRows);
  expect(requests).toEqual([]);
  expect(elements.filter((name) => name === 'LI').length).toBeLessThanOrEqual(firstRows);
});

/** What the page asked for while something was done, and the elements that it made, by name. */
async function countCostOf(
  page: Page,
  act: () => Promise<void>,
): Promise<{ requests: string[]; elements: string[] }> {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const made = await page.evaluateHandle(() => {
    const names: string[] = [];
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) {
          if (node instanceof Element)
            names.push(node.tagName, ...[...node.querySelectorAll('*')].map(({ tagName }) => tagName));
        }
      }
    }).observe(document, { childList: true, subtree: true });
    return names;
  });
  await act();
  // What the key asked for is asked for before this is, and an observer is told before this is answered.
  await page.evaluate(async () => void (await fetch(location.href)));
  return { requests: requests.slice(0, -1), elements: await made.jsonValue() };
}
