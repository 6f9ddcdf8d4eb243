import { parseUse } from '../impact/parse-use.ts';
import type { NamedUse } from './comparison.ts';

/** Beyond, a basket is no longer read on a phone. */
export const mostLines = 20;
const longestName = 100;

/** Reads the lines of a kept basket at its door, none in one that was kept empty; nothing when one makes no sense. */
export function parseLines(content: unknown): readonly NamedUse[] | undefined {
  if (!Array.isArray(content) || content.length > mostLines) return undefined;
  const lines = content.flatMap((line) => parseLine(line) ?? []);
  return lines.length === content.length ? lines : undefined;
}

function parseLine(line: unknown): NamedUse | undefined {
  if (typeof line !== 'object' || line === null) return undefined;
  const { name, use: given } = line as Readonly<Record<string, unknown>>;
  const use = parseUse(given);
  return use && typeof name === 'string' && name.length <= longestName ? { name, use } : undefined;
}
