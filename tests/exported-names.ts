/**
 * The names that two files of `src/` export or more, with those files: a reader who looks for one should find one.
 * @param accepted names that may stand in several files
 */
export function namesTwiceIn(
  files: Readonly<Record<string, string>>,
  accepted: ReadonlySet<string> = new Set(),
): string[] {
  const homes = new Map<string, string[]>();
  for (const [path, text] of Object.entries(files)) {
    if (/\.(test|d)\.tsx?$/.test(path) || !/\.(tsx?|js)$/.test(path)) continue;
    for (const name of exportedNames(text)) homes.set(name, [...(homes.get(name) ?? []), path]);
  }
  return [...homes]
    .filter(([name, paths]) => paths.length > 1 && !accepted.has(name))
    .map(([name, paths]) => `${name}: ${paths.sort().join(', ')}`)
    .sort();
}

/** What a module declares and exports; what it passes on from another has its home there. */
function exportedNames(text: string): Set<string> {
  const declared = text.matchAll(
    /^export (?:abstract |async )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm,
  );
  return new Set([...declared].map(([, name = '']) => name));
}
