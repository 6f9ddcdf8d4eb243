import { expect, test } from 'vitest';
import { type PanelPosition, zineImposition } from './zine-imposition.ts';

function positionOf(page: number): PanelPosition {
  const position = zineImposition.find((one) => one.page === page);
  if (!position) throw new Error(`page ${page} is nowhere`);
  return position;
}

test('each of the eight pages has one position, and each position one page', () => {
  expect(zineImposition.map(({ page }) => page).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(new Set(zineImposition.map(({ row, column }) => `${row}/${column}`)).size).toBe(8);
});

test('every head is at the long fold: the top row is upside down, the bottom row is not', () => {
  for (const { row, isUpsideDown } of zineImposition) expect(isUpsideDown).toBe(row === 0);
});

// The sheet is folded in two along its length, printed side out, and its ends are pushed together. The two
// outer columns keep their long fold: their two panels end back to back. Along the two middle columns the fold
// is cut: each row opens by itself, and its two panels end back to back.
test('the two sides of each leaf are pages 1 and 2, 3 and 4, 5 and 6, 7 and 8', () => {
  for (const leaf of [1, 3, 5, 7]) {
    const [front, back] = [positionOf(leaf), positionOf(leaf + 1)];
    const isOuter = front.column === 0 || front.column === 3;
    if (isOuter) expect([back.column, back.row]).toEqual([front.column, 1 - front.row]);
    else expect([back.row, back.column]).toEqual([front.row, 3 - front.column]);
  }
});

// What faces the reader is joined by a fold that stays, left page to the left once it is held upright.
test('the pages that one sees together are neighbours on paper, in the right order', () => {
  for (const [left, right] of [
    [2, 3],
    [4, 5],
    [6, 7],
    [8, 1],
  ] as const) {
    const [one, other] = [positionOf(left), positionOf(right)];
    expect(other.row).toBe(one.row);
    expect(other.column - one.column).toBe(one.isUpsideDown ? -1 : 1);
  }
});
