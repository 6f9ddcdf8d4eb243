// How many figures become one.

/**
 * The middle figure, or the mean of the two in the middle.
 * @param {readonly number[]} values
 * @returns {number} NaN of none
 */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = sorted.slice(sorted.length % 2 ? half : half - 1);
  return sorted.length % 2 ? low : (low + high) / 2;
}

/**
 * The smallest figure that this share of them does not exceed (nearest rank).
 * @param {readonly number[]} values
 * @param {number} share from 0 to 1
 * @returns {number} NaN of none
 */
export function percentile(values, share) {
  const rank = Math.max(1, Math.ceil(share * values.length));
  return values.toSorted((a, b) => a - b)[rank - 1] ?? Number.NaN;
}

/**
 * How much of each task goes beyond 50 ms, added up: the part during which a page answers late.
 * @param {readonly number[]} durationsMs
 */
export function sumBeyond50(durationsMs) {
  return durationsMs.reduce((sum, ms) => sum + Math.max(0, ms - 50), 0);
}
