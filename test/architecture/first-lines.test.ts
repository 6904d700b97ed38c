// The first line of every file of code: a comment that names what the file is, and no riddle to be solved by reading on.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot, readSources } from './sources.ts';

const riddle = /^\/\/ (?:what|how|which|where|when|who|whose|whom|why|whether)\b/i;

interface FirstLine {
  readonly path: string;
  readonly line: string;
}

const firstLineOf = (path: string, text: string): FirstLine => ({ path, line: text.split('\n', 1)[0] ?? '' });

const ofSources = readSources().map(({ path, text }) => firstLineOf(path, text));

const ofOthers = ['test', 'scripts', 'bench', 'packaging'].flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.(?:tsx?|mjs)$/.test(path) && !path.includes('node_modules'))
    .map((path) => firstLineOf(path, readFileSync(join(projectRoot, path), 'utf8'))),
);

it('says something, in a comment', () => {
  expect(ofSources.filter(({ line }) => !/^\/\/ \S/.test(line))).toEqual([]);
});

it('begins with the thing, not with a question word', () => {
  expect(riddle.test('// How far the user has come.')).toBe(true);
  expect(riddle.test('// Whole powers by repeated squaring.')).toBe(false);
  expect(ofOthers.length).toBeGreaterThan(500);
  expect([...ofSources, ...ofOthers].filter(({ line }) => riddle.test(line))).toEqual([]);
});
