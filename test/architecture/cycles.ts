// Finds files that import each other in a circle, types included.

/** One circle per group of files that reach each other; empty when there are none. */
export function findCycles(importsOf: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const state = new Map<string, 'on the way' | 'done'>();
  const visit = (file: string, way: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'on the way') {
      cycles.push([...way.slice(way.indexOf(file)), file]);
      return;
    }
    state.set(file, 'on the way');
    for (const imported of importsOf.get(file) ?? []) visit(imported, [...way, file]);
    state.set(file, 'done');
  };
  for (const file of importsOf.keys()) visit(file, []);
  return cycles;
}
