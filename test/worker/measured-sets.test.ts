// A worker, and the command line, that can be asked for a built-in set has the tables of those that were measured.
import { expect, test } from 'vitest';
import { readSources, resolveImport } from '../architecture/sources.ts';

const sources = new Map(readSources().map((source) => [source.path, source]));

/** The file and all that it imports, but for what runs by itself in another worker. */
function filesBehind(path: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  const source = sources.get(path);
  if (source === undefined || seen.has(path)) return seen;
  seen.add(path);
  for (const specifier of source.imports) {
    const imported = resolveImport(path, specifier);
    if ('file' in imported && !imported.file.endsWith('.worker.ts')) filesBehind(imported.file, seen);
  }
  return seen;
}

const edges = [...sources.keys()].filter((path) => path.endsWith('.worker.ts') || path === 'src/cli/chainrule.ts');

test.each(edges)('%s', (edge) => {
  const files = filesBehind(edge);
  const asks = files.has('src/core/data/builtin-datasets.ts');
  expect(files.has('src/core/data/builtin-tables.ts')).toBe(asks);
});
