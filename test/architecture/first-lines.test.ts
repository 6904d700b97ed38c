// The first line of every source file: a comment that names what the file is, and no riddle to be solved by reading on.
import { expect, it } from 'vitest';
import { readSources } from './sources.ts';

const riddle = /^\/\/ (?:what|how|which|where|when|who|whose|why|whether)\b/i;

const firstLines = readSources().map(({ path, text }) => ({ path, line: text.split('\n', 1)[0] ?? '' }));

it('says something, in a comment', () => {
  expect(firstLines.filter(({ line }) => !/^\/\/ \S/.test(line))).toEqual([]);
});

it('begins with the thing, not with a question word', () => {
  expect(riddle.test('// How far the user has come.')).toBe(true);
  expect(riddle.test('// Whole powers by repeated squaring.')).toBe(false);
  expect(firstLines.filter(({ line }) => riddle.test(line))).toEqual([]);
});
