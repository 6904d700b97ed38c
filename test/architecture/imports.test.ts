// The import table of the rooms, held over every source file.
import { describe, expect, it } from 'vitest';
import { findCycles } from './cycles.ts';
import { floorOf, mayImport, roomOf, rooms } from './rooms.ts';
import { importsOf, readSources, resolveImport, type SourceFile } from './sources.ts';

const sources = readSources();

/** One line for each file and import that the check refuses. */
function refused(check: (source: SourceFile, specifier: string) => boolean): string[] {
  return sources.flatMap((source) =>
    source.imports.filter((specifier) => check(source, specifier)).map((specifier) => `${source.path}: ${specifier}`),
  );
}

/** Icons, fonts and schemas belong to no room; nor do the built kernels, which the worker alone loads. */
function isRoomless(source: SourceFile, file: string): boolean {
  return file.startsWith('resources/') || (file === 'out/kernels/kernels.wasm' && roomOf(source.path) === 'worker');
}

describe('the reader of imports', () => {
  it('sees every form, types and workers included', () => {
    const text = `
      import { a } from './a.ts';
      import type { B } from '#core/b.ts';
      import {
        c,
      } from 'c';
      export { d } from './d.ts';
      import './e.css';
      const f = await import('./f.ts');
      const g = new Worker(new URL('../g.ts', import.meta.url));
      // import { no } from 'a comment';
    `;
    expect(importsOf(text).sort()).toEqual(['#core/b.ts', '../g.ts', './a.ts', './d.ts', './e.css', './f.ts', 'c']);
  });

  it('finds circles', () => {
    const circle = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ]);
    expect(findCycles(circle)).toEqual([['b', 'c', 'b']]);
    expect(
      findCycles(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['c']],
          ['c', []],
        ]),
      ),
    ).toEqual([]);
  });
});

describe('the house', () => {
  it('has source files', () => {
    expect(sources.length).toBeGreaterThan(20);
  });

  it('has a row for every file', () => {
    expect(sources.filter((source) => roomOf(source.path) === null).map((source) => source.path)).toEqual([]);
  });

  it('has only rows that name rooms', () => {
    const names = Object.keys(rooms);
    const named = Object.values(rooms).flatMap((room) => room.rooms);
    const isRoom = (name: string) =>
      names.includes(name) || names.some((room) => name.endsWith('/') && room.startsWith(name));
    expect(named.filter((name) => !isRoom(name))).toEqual([]);
  });

  it('lets each room import only what its row says', () => {
    const isRefused = (source: SourceFile, specifier: string) => {
      const from = roomOf(source.path) ?? '';
      const target = resolveImport(source.path, specifier);
      if ('package' in target) return !rooms[from]?.packages.includes(target.package);
      if (isRoomless(source, target.file)) return false;
      const to = roomOf(target.file);
      return to === null || !mayImport(from, to);
    };
    expect(refused(isRefused)).toEqual([]);
  });

  it('lets each floor of a room import from itself and the floors below', () => {
    const isRefused = (source: SourceFile, specifier: string) => {
      const target = resolveImport(source.path, specifier);
      if ('package' in target || roomOf(target.file) !== roomOf(source.path)) return false;
      return floorOf(target.file) > floorOf(source.path);
    };
    expect(refused(isRefused)).toEqual([]);
  });

  it('has no circles', () => {
    const graph = new Map(
      sources.map((source) => [
        source.path,
        source.imports
          .map((specifier) => resolveImport(source.path, specifier))
          .flatMap((to) => ('file' in to ? [to.file] : [])),
      ]),
    );
    expect(findCycles(graph).map((cycle) => cycle.join(' → '))).toEqual([]);
  });

  it('has no barrels', () => {
    const barrels = sources.filter(({ text }) => /^export (?:type )?(?:\*|\{[^}]*\}) from/m.test(text));
    expect(barrels.map((source) => source.path)).toEqual([]);
  });

  it('names every file with its extension, and other houses by their names', () => {
    const houseOf = (path: string) => roomOf(path)?.split('/')[0];
    const isRefused = (source: SourceFile, specifier: string) => {
      const target = resolveImport(source.path, specifier);
      if ('package' in target || isRoomless(source, target.file)) return false;
      const isOtherHouse = houseOf(target.file) !== houseOf(source.path);
      // Vite starts a worker only by a relative address.
      const isWorker = houseOf(target.file) === 'worker';
      return !/\.\w+$/.test(target.file) || (isOtherHouse && specifier.startsWith('.') && !isWorker);
    };
    expect(refused(isRefused)).toEqual([]);
  });
});

describe('preload', () => {
  it('takes nothing along but the names of the channels', () => {
    const preload = sources.find(({ path }) => path === 'src/preload/index.ts');
    const atRunTime = importsOf((preload?.text ?? '').replace(/^import type .*$/gm, ''));
    expect(atRunTime).toEqual(['electron', '#bridge/channels.ts']);
    expect(sources.find(({ path }) => path === 'src/bridge/channels.ts')?.imports).toEqual([]);
  });
});

describe('each package', () => {
  it.each([
    ['@xyflow/react', /^src\/renderer\/canvas\//],
    ['echarts', /^src\/renderer\/charts\//],
    ['electron', /^src\/(main|preload)\//],
  ])('%s stays in its room', (name, home) => {
    const isRefused = (source: SourceFile, specifier: string) => {
      const target = resolveImport(source.path, specifier);
      return 'package' in target && target.package === name && !home.test(source.path);
    };
    expect(refused(isRefused)).toEqual([]);
  });
});

describe('numbers that must have the same bits everywhere', () => {
  const forbidden =
    /\bMath\.(?:random|exp|expm1|log|log1p|log2|log10|sinh?|cosh?|tanh?|asinh?|acosh?|atanh?|atan2|pow|cbrt|hypot)\b|\*\*/;
  const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const critical = sources.filter(({ path }) =>
    /^src\/core\/(numeric|layers|learning|network|data|graph|compile|engine|training)\//.test(path),
  );

  it('are never made by functions on which Node and Chromium disagree', () => {
    const offenders = critical.flatMap(({ path, text }) => {
      const found = forbidden.exec(withoutComments(text));
      return found ? [`${path}: ${found[0]}`] : [];
    });
    expect(offenders).toEqual([]);
  });

  it('are never drawn by Math.random, anywhere in core', () => {
    const offenders = sources.filter(({ path, text }) => path.startsWith('src/core/') && /\bMath\.random\b/.test(text));
    expect(offenders.map(({ path }) => path)).toEqual([]);
  });
});
