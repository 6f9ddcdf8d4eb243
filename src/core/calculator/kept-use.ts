import { type Fields, isFields } from '../fields.ts';
import { parseUse } from '../impact/parse-use.ts';
import type { Use } from '../impact/use.ts';

/** Words typed in a number field, and the number that was used when they were typed. */
export interface TypedNumber {
  readonly text: string;
  /** Undefined for the usual value. */
  readonly over?: number | undefined;
}

/** A use as it is being set: what is understood so far, and what is typed in its fields. */
export interface KeptUse {
  readonly use: Use;
  /** In « Combien de fois », understood or not. */
  readonly countText: string;
  /** In the fields in expert words, by the name of the field. */
  readonly typed: Readonly<Record<string, TypedNumber>>;
}

/** A line of a basket or of a comparison as it is being set. */
export interface KeptLine extends KeptUse {
  /** The name that it came with. */
  readonly name: string;
}

/** Reads a use that was being set at its door; nothing when it makes no sense. */
export function parseKeptUse(value: unknown): KeptUse | undefined {
  if (!isFields(value)) return undefined;
  const use = parseUse(value.use);
  if (!use || typeof value.countText !== 'string' || !isFields(value.typed)) return undefined;
  return { use, countText: value.countText, typed: parseTyped(value.typed) };
}

/** Reads the lines that were being set; nothing when they are no list, or when one of them makes no sense. */
export function parseKeptLines(value: unknown, most: number): readonly KeptLine[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined;
  const lines = value.flatMap((line) => parseLine(line) ?? []);
  return lines.length === value.length ? lines : undefined;
}

function parseLine(value: unknown): KeptLine | undefined {
  const kept = parseKeptUse(value);
  return kept && isFields(value) && typeof value.name === 'string'
    ? { name: value.name, ...kept }
    : undefined;
}

/** Drops words that do not parse: their field then shows the number in use. */
function parseTyped(fields: Fields): KeptUse['typed'] {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, typed]) => {
      if (!isFields(typed) || typeof typed.text !== 'string') return [];
      const { text, over } = typed;
      return [[field, typeof over === 'number' ? { text, over } : { text }]];
    }),
  );
}
