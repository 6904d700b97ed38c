// A part of the page is there with the stylesheets that it is styled by, whatever else has been loaded by then.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, lazyImportsOf, loadedWith, projectRoot, readSources } from './sources.ts';

const start = 'src/renderer/app/main.tsx';
const sources = new Map(readSources().map((source) => [source.path, source]));

/** From each stylesheet to the classes that it has a rule for. */
const stylesheets = new Map(
  readdirSync(join(projectRoot, 'src/renderer'), { recursive: true, encoding: 'utf8' })
    // The classes of a module can't be named without it.
    .filter((name) => name.endsWith('.css') && !name.endsWith('.module.css'))
    .map((name) => {
      const path = `src/renderer/${name.replaceAll('\\', '/')}`;
      const selectors = readFileSync(join(projectRoot, path), 'utf8').replace(/\/\*.*?\*\/|\{[^{}]*\}/gs, ' ');
      return [path, new Set([...selectors.matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1] ?? ''))] as const;
    }),
);

const lazyFiles = (path: string): string[] => filesOf(path, lazyImportsOf(sources.get(path)?.text ?? ''));

/** From what is asked for by itself, the page's start among it, to all that is surely loaded once it is there. */
function surelyLoaded(): Map<string, Set<string>> {
  const own = new Map<string, Set<string>>();
  const gather = (root: string): void => {
    if (own.has(root)) return;
    const loaded = loadedWith(root, sources);
    own.set(root, loaded);
    for (const path of loaded) for (const lazy of lazyFiles(path)) if (sources.has(lazy)) gather(lazy);
  };
  gather(start);
  const atStart = own.get(start) ?? new Set();
  return new Map([...own].map(([root, loaded]) => [root, new Set([...loaded, ...atStart])]));
}

const styled = new Set([...stylesheets.values()].flatMap((classes) => [...classes]));

/** What is taken from a module is there with it. */
const withoutModules = (text: string): string =>
  text.replaceAll(/\w*[sS]tyles\.\w+/g, ' ').replaceAll(/\$\{\s*\}/g, ' ');

/** From each file to the classes that it names, of those that are styled at all. */
const classesOf = new Map(
  [...sources].map(([path, { text }]) => {
    const attributes = [...withoutModules(text).matchAll(/\bclassName=(?:"[^"]*"|\{[^}]*\})/g)]
      .map((match) => match[0])
      .join(' ');
    return [path, [...new Set(attributes.match(/[a-z][\w-]*/g))].filter((word) => styled.has(word))] as const;
  }),
);

describe('a part of the page', () => {
  it('is styled by what is loaded with it or with the start', () => {
    const unstyled = [...surelyLoaded()].flatMap(([root, loaded]) => {
      const classes = new Set([...loaded].flatMap((path) => [...(stylesheets.get(path) ?? [])]));
      return [...loaded].flatMap((path) =>
        (classesOf.get(path) ?? [])
          .filter((name) => !classes.has(name))
          .map((name) => `${path}, loaded with ${root}: .${name}`),
      );
    });
    expect(unstyled).toEqual([]);
  });
});
