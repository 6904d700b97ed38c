// The stylesheets that are modules: each class that is named is there, each that is there is named, and none leaks.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scopedClassName } from '../../vite.shared.ts';
import { projectRoot, readSources, resolveImport } from './sources.ts';

const sheets = new Map(
  readdirSync(join(projectRoot, 'src/renderer'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => `src/renderer/${name.replaceAll('\\', '/')}`)
    .map((path) => [path, readFileSync(join(projectRoot, path), 'utf8').replace(/\/\*.*?\*\//gs, ' ')] as const),
);
const modules = [...sheets.keys()].filter((path) => path.endsWith('.module.css'));

/** Selectors, one for each rule. */
const selectorsOf = (text: string): readonly string[] =>
  [...text.matchAll(/([^{};]+)\{/g)].map(([, one = '']) => one.trim());
/** Of the libraries: React Flow calls its pane `selection` while an area is drawn on it. */
const foreignClass = /^(mantine|tabler|react-flow|katex$|selection$)/;
const outsideClass = /:global\(\.([\w-]+)\)/g;

function ownClasses(text: string): ReadonlySet<string> {
  const own = selectorsOf(text).join(' ').replaceAll(outsideClass, ' ');
  return new Set([...own.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => name));
}

/** Of each module the classes that the sources name, in a part of their text. */
function namedClasses(part: (text: string) => string = (text) => text): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>();
  for (const { path, text } of readSources()) {
    for (const [, variable = '', specifier = ''] of text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)) {
      const target = resolveImport(path, specifier);
      if (!('file' in target)) continue;
      const classes = named.get(target.file) ?? new Set<string>();
      named.set(target.file, classes);
      for (const [, name = ''] of part(text).matchAll(new RegExp(`\\b${variable}\\.(\\w+)`, 'g'))) classes.add(name);
    }
  }
  return named;
}

const onPage = (path: string): readonly string[] => {
  const own = [...ownClasses(sheets.get(path) ?? '')];
  return path.endsWith('.module.css') ? own.map((name) => scopedClassName(name, path)) : own;
};

describe('a stylesheet that is a module', () => {
  it('has the classes that are named, and no others', () => {
    const named = namedClasses();
    const sorted = (names: Iterable<string> = []): readonly string[] => [...names].sort();
    expect(modules.length).toBeGreaterThan(0);
    expect(modules.map((path) => [path, sorted(named.get(path))])).toEqual(
      modules.map((path) => [path, sorted(ownClasses(sheets.get(path) ?? ''))]),
    );
  });

  it('styles what is outside of it within its own alone, and only what is there', () => {
    const everywhere = new Set([...sheets.keys()].flatMap(onPage));
    const wrong = modules.flatMap((path) =>
      selectorsOf(sheets.get(path) ?? '').flatMap((selector) => {
        const outside = [...selector.matchAll(outsideClass)].map(([, name = '']) => name);
        const missing = outside.filter((name) => !everywhere.has(name) && !foreignClass.test(name));
        const leaks = outside.length > 0 && ownClasses(`${selector}{`).size === 0;
        return leaks || missing.length > 0 ? [`${path}: ${selector}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('is asked for its classes, and none is written as it is named on the page', () => {
    const scoped = new Set(modules.flatMap(onPage));
    const written = readSources().flatMap(({ path, text }) =>
      [...text.matchAll(/\bclassName="([^"]*)"/g)]
        .flatMap(([, names = '']) => names.split(' '))
        .filter((name) => scoped.has(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(written).toEqual([]);
  });

  it('shares the name of a class on the page with no other', () => {
    const sheetsOf = new Map<string, string[]>();
    for (const path of sheets.keys()) {
      for (const name of onPage(path)) sheetsOf.set(name, [...(sheetsOf.get(name) ?? []), path]);
    }
    const isShared = (paths: readonly string[]): boolean =>
      paths.length > 1 && paths.some((path) => path.endsWith('.module.css'));
    expect([...sheetsOf].filter(([, paths]) => isShared(paths))).toEqual([]);
  });
});

/** `theme.css` says it of every button. */
const buttonReset =
  /^\s*(?:all: unset|appearance: none|padding: 0|border: (?:0|none)|background: (?:none|transparent)|color: inherit|font: inherit|text-align: (?:start|left)|cursor: pointer);$/m;
const buttonTag = /<button\b((?:=>|[^>])*)>/g;
const className = /className=\{((?:[^{}]|\{[^{}]*\})*)\}/;

/** Of each module the classes that buttons have, and no other element. */
function classesOfButtons(): ReadonlyMap<string, ReadonlySet<string>> {
  const ofButtons = namedClasses((text) =>
    [...text.matchAll(buttonTag)].map(([, attributes = '']) => className.exec(attributes)?.[1] ?? '').join(' '),
  );
  const elsewhere = namedClasses((text) => text.replaceAll(buttonTag, ' '));
  return new Map(
    [...ofButtons].map(([path, names]) => [
      path,
      new Set([...names].filter((name) => !elsewhere.get(path)?.has(name))),
    ]),
  );
}

it('resets no button of its own: that is done once for all of them', () => {
  const ofButtons = classesOfButtons();
  const wrong = modules.flatMap((path) => {
    const isButton = (selector: string): boolean => {
      const [, element, name = ''] = /(?:^|[\s>+])(?:(button)|\.(\w+))$/.exec(selector.trim()) ?? [];
      return element !== undefined || ofButtons.get(path)?.has(name) === true;
    };
    return [...(sheets.get(path) ?? '').matchAll(/([^{};]+)\{([^{}]*)\}/g)]
      .filter(([, selectors = '', body = '']) => selectors.split(',').every(isButton) && buttonReset.test(body))
      .map(([, selectors = '']) => `${path}: ${selectors.trim()}`);
  });
  expect([...ofButtons.values()].reduce((sum, names) => sum + names.size, 0)).toBeGreaterThan(25);
  expect(wrong).toEqual([]);
});
