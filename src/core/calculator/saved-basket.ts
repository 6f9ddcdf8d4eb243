import { parseUse } from '../impact/parse-use.ts';
import type { UseLine } from './comparison.ts';

/** Beyond, a basket is no longer read on a phone. */
export const mostLines = 20;
const longestName = 100;

/** Reference to the kept basket that the one on screen is made from. */
export interface KeptAs {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
}

/** Reads it at its door; nothing when it makes no sense. */
export function parseKeptAs(value: unknown): KeptAs | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, name, revision } = value as Readonly<Record<string, unknown>>;
  return typeof id === 'string' && typeof name === 'string' && Number.isSafeInteger(revision)
    ? { id, name, revision: Number(revision) }
    : undefined;
}

/** Reads the lines of a kept basket at its door, none in one that was kept empty; nothing when one makes no sense. */
export function parseLines(content: unknown): readonly UseLine[] | undefined {
  if (!Array.isArray(content) || content.length > mostLines) return undefined;
  const lines = content.flatMap((line) => parseLine(line) ?? []);
  return lines.length === content.length ? lines : undefined;
}

function parseLine(line: unknown): UseLine | undefined {
  if (typeof line !== 'object' || line === null) return undefined;
  const { name, use: given } = line as Readonly<Record<string, unknown>>;
  const use = parseUse(given);
  return use && typeof name === 'string' && name.length <= longestName ? { name, use } : undefined;
}
