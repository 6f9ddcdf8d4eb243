import type { Rolldown } from 'vite';
import { islands } from '#app/islands.ts';

/** The islands whose scripts have a budget: what they alone need stands apart from what all share. */
const promising: readonly string[] = islands
  .filter((island) => 'scriptBudget' in island)
  .map(({ name }) => name);

/** The one of them that has many files waiting for a tap: they share with its first screen, which is a piece apart. */
const withParts = 'calculator';

/**
 * The chunk of a module that the calculator needs to start: one for what it shares with the journal, one for what it
 * shares with others that rest on Solid, one for what pages without Solid need too, one for the rest.
 * Nothing for the other modules, which the bundler puts together by itself.
 */
export function pieceOf(id: string, context: Rolldown.ChunkingContext): string | null {
  if (islandOf(id) && islandOf(id) !== withParts) return null;
  const restsOnSolid = (start: string) =>
    context.getModuleInfo(start)?.importedIds.some((one) => one.endsWith('/ui/start-island.ts'));
  const starts = [...startsReaching(id, context)];
  const needing = starts.map((start) => islandOf(start) ?? '').sort();
  if (starts.some(isMain) || !needing.includes(withParts)) return null;
  if (!starts.every(restsOnSolid)) return 'shared';
  return needing.every((name) => promising.includes(name)) ? needing.join('-') : 'start-island';
}

/** The modules that import another as they start, however far: `start` of islands, and `main.ts`. */
function startsReaching(
  id: string,
  context: Rolldown.ChunkingContext,
  seen = new Set<string>(),
  found = new Set<string>(),
): ReadonlySet<string> {
  if (seen.has(id)) return found;
  seen.add(id);
  if (islandOf(id) || isMain(id)) found.add(id);
  for (const importer of context.getModuleInfo(id)?.importers ?? []) {
    startsReaching(importer, context, seen, found);
  }
  return found;
}

function isMain(id: string): boolean {
  return id.endsWith('/src/app/main.ts');
}

/** The island that a module starts. */
export function islandOf(id: string): string | undefined {
  return /\/src\/app\/([\w-]+)\/start\.ts$/.exec(id)?.[1];
}
