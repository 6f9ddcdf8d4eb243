/** The fields of a value from outside, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value has fields: an object, and no list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
