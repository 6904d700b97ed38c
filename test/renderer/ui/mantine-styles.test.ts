// The styles of every component of the kit that the window uses are there: its own, and those of what it is made of.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot, readSources } from '../../architecture/sources.ts';

const kit = join(projectRoot, 'node_modules/@mantine/core/esm');

/** Where the kit has each of its parts. */
function filesOfKit(): ReadonlyMap<string, string> {
  const index = readFileSync(join(kit, 'index.mjs'), 'utf8');
  const imports = [...index.matchAll(/import \{([^}]*)\} from "([^"]+)"/g)];
  return new Map(imports.flatMap(([, names = '', file = '']) => namesIn(names).map((name) => [name, file])));
}

function namesIn(list: string): readonly string[] {
  return list.split(',').flatMap((each) => {
    const name = each.trim();
    return name === '' || name.startsWith('type ') ? [] : (name.split(' as ')[0] ?? []);
  });
}

function usedByWindow(): ReadonlySet<string> {
  const text = readSources()
    .filter(({ path }) => path.startsWith('src/renderer/'))
    .map((source) => source.text);
  const lists = text.flatMap((each) => [...each.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)]);
  return new Set(lists.flatMap(([, names = '']) => namesIn(names)));
}

/** The style sheets behind a file of the kit and all it imports. */
function stylesBehind(file: string, seen: Set<string>): readonly string[] {
  if (seen.has(file) || !existsSync(file)) return [];
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const own = file.match(/([A-Za-z]+)\.module\.mjs$/)?.[1] ?? [];
  const imports = [...text.matchAll(/from "(\.[^"]+)"/g)].map(([, path = '']) => resolve(dirname(file), path));
  return [own, ...imports.map((path) => stylesBehind(path, seen))].flat();
}

test('each component has its styles, and no style is loaded for nothing', () => {
  const files = filesOfKit();
  const seen = new Set<string>();
  const needed = [...usedByWindow()].flatMap((name) => stylesBehind(resolve(kit, files.get(name) ?? name), seen));
  const loaded = readFileSync(join(projectRoot, 'src/renderer/ui/mantine-styles.ts'), 'utf8');
  const names = [...loaded.matchAll(/styles\/(\w[\w-]*)\.layer\.css/g)].map(([, name]) => name);
  const always = ['baseline', 'default-css-variables', 'global'];
  expect(needed.length).toBeGreaterThan(20);
  expect(names.sort()).toEqual([...new Set(needed), ...always].sort());
});
