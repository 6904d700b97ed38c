// The start of the page has no sentences: it fetches those of its own language, and of the other one when it is asked for.
import { expect, it } from 'vitest';
import { loadedWith, readSources } from './sources.ts';

const sources = new Map(readSources().map((source) => [source.path, source]));

it.each(['src/renderer/app/main.tsx', 'src/renderer/app/workspace.tsx'])('%s brings no language with it', (start) => {
  const loaded = [...loadedWith(start, sources)];
  expect(loaded).toContain('src/renderer/i18n/i18n.ts');
  expect(loaded.filter((path) => /^src\/messages\/(?:catalogue|english|korean)\.ts$/.test(path))).toEqual([]);
});
