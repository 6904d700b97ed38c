// The bugs that `npm run mutation` plants can still be planted, and the tests that must find them are still there.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { plantedBugs } from '../../scripts/support/planted-bugs.mjs';

const inProject = (path: string) => resolve(import.meta.dirname, '../..', path);

it.each(plantedBugs)('has one place to plant: $name', async ({ file, from, to, tests }) => {
  expect((await readFile(inProject(file), 'utf8')).split(from)).toHaveLength(2);
  expect(to).not.toBe(from);
  expect(tests.filter((test) => !existsSync(inProject(test)))).toEqual([]);
});

it('are forty, all different', () => {
  expect(new Set(plantedBugs.map(({ name }) => name)).size).toBe(40);
});
