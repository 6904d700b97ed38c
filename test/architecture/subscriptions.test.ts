// Components read the stores that they follow: no hook of a store is called only to be told of changes.
import { expect, it } from 'vitest';
import { readSources } from './sources.ts';

const store = /export const (use\w+) = (?:\w+\()?createStore\b/g;

function discarded(texts: readonly string[]): readonly string[] {
  const hooks = texts.flatMap((text) => [...text.matchAll(store)].map(([, name = '']) => name));
  const statement = new RegExp(`^\\s+(?:${hooks.join('|')})\\((?!\\)\\.).*\\);$`, 'gm');
  return texts.flatMap((text) => [...text.matchAll(statement)].map(([line]) => line.trim()));
}

it('sees a hook whose result is thrown away', () => {
  const declared = 'export const useRun = createStore<Run>(() => begun);';
  const text = `
  useRun((state) => state.log);
  useRun();
  const log = useRun((state) => state.log);
  return useRun((state) => state.log);
`;
  expect(discarded([declared, text])).toEqual(['useRun((state) => state.log);', 'useRun();']);
});

it('finds none in the renderer', () => {
  const texts = readSources()
    .filter(({ path }) => path.startsWith('src/renderer/'))
    .map(({ text }) => text);
  expect(discarded(texts)).toEqual([]);
});
