// Documents for those who read the code: links lead somewhere, paths that are named exist, and the index has every decision.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './sources.ts';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

function markdownIn(folder: string): string[] {
  return readdirSync(join(projectRoot, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

const decisions = markdownIn('docs/adr')
  .filter((path) => /\d{4}-/.test(path))
  .sort();

/** Of today: a decision may name what was there when it was made. */
const guides = ['README.md', ...markdownIn('docs'), 'bench/README.md'];

describe.each([...guides, 'docs/adr/README.md', ...decisions])('%s', (path) => {
  it('links to files that are there', () => {
    const targets = [...read(path).matchAll(/\]\((?!\w+:|#)([^)#]+)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(join(projectRoot, dirname(path), target)))).toEqual([]);
  });
});

/** `src/…/NAME.ts` and the like stand for any file. */
const isPlaceholder = (path: string): boolean => /[A-Z]{3,}/.test(path.replace('README', ''));

/** A test runner takes the beginning of a path too. */
function isThere(path: string): boolean {
  const full = join(projectRoot, path);
  if (existsSync(full)) return true;
  const folder = dirname(full);
  return existsSync(folder) && readdirSync(folder).some((name) => join(folder, name).startsWith(full));
}

describe.each(guides)('%s', (path) => {
  it('names paths that are there', () => {
    const named = read(path).match(/(?<![\w/.-])(?:src|test|scripts|docs|resources|packaging)\/[\w./-]*\w/g) ?? [];
    expect(named.filter((each) => !isPlaceholder(each) && !isThere(each))).toEqual([]);
  });
});

it('has every decision in its index, by its title, in order', () => {
  const rows = [...read('docs/adr/README.md').matchAll(/^\| (\d+) \| \[([^\]]+)\]\(([^)]+)\) \| \S.* \|$/gm)];
  const titles = decisions.map((path) => /^# (\d+)\. (.+)$/m.exec(read(path))?.slice(1));
  expect(rows.map(([, number, title, file = '']) => [number, title, `docs/adr/${file}`])).toEqual(
    decisions.map((path, index) => [...(titles[index] ?? []), path]),
  );
});
