// The menu follows every part of the window's state that its labels, ticks and reasons come from, and not what moves all the time.
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StoreApi } from 'zustand';
import { emptyHistory } from '#core/document/history.ts';
import { exampleById } from '#core/examples/examples.ts';
import { connectionId, layerId } from '#core/network/network.ts';
import { projectRoot, readSources } from '../../architecture/sources.ts';

vi.mock('#renderer/platform/create-platform.ts', () => ({ platform: () => ({ kind: 'browser' }) }));

type Store = StoreApi<unknown>;

/** Where the run stands changes with every frame: the menu follows it when it stands still. */
const movesWhileRunning: ReadonlySet<string> = new Set(['useRun step', 'useRun log']);

let stores: ReadonlyMap<string, Store>;
let menu: () => unknown;
let listen: (listener: () => void) => () => void;

function isStore(value: unknown): value is Store {
  return typeof value === 'function' && 'getState' in value && 'subscribe' in value;
}

async function allStores(): Promise<ReadonlyMap<string, Store>> {
  const files = readSources().filter(
    ({ path, imports }) => path.startsWith('src/renderer/') && imports.includes('zustand'),
  );
  const found = new Map<string, Store>();
  for (const { path } of files) {
    const module: Readonly<Record<string, unknown>> = await import(join(projectRoot, path));
    for (const [name, value] of Object.entries(module)) if (isStore(value)) found.set(name, value);
  }
  return found;
}

/** The parts of stores that are read to make the menu, such as `useUi selection`. */
function partsRead(): ReadonlySet<string> {
  const read = new Set<string>();
  const restore = [...stores].map(([name, store]) => {
    const { getState } = store;
    store.getState = () => {
      const state = getState();
      if (typeof state !== 'object' || state === null) {
        read.add(`${name} `);
        return state;
      }
      return new Proxy(state, {
        get(target, part, receiver) {
          read.add(`${name} ${String(part)}`);
          return Reflect.get(target, part, receiver);
        },
      });
    };
    return () => {
      store.getState = getState;
    };
  });
  menu();
  for (const each of restore) each();
  return read;
}

/** Something else of its kind. */
function other(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return `${value} `;
  if (value instanceof Map) return new Map(value);
  return Array.isArray(value) ? [...value] : { ...(value as object) };
}

function isFollowed(storeAndPart: string): boolean {
  const [name = '', part = ''] = storeAndPart.split(' ');
  const store = stores.get(name) as StoreApi<unknown>;
  const before = store.getState();
  let heard = 0;
  const stop = listen(() => {
    heard += 1;
  });
  const changed =
    part === '' ? other(before) : { ...(before as object), [part]: other(Reflect.get(Object(before), part)) };
  store.setState(changed, true);
  store.setState(before, true);
  stop();
  return heard > 0;
}

beforeEach(async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('Element', class {});
  vi.stubGlobal('document', { activeElement: null, documentElement: {} });
  vi.stubGlobal('window', Object.assign(new EventTarget(), { innerWidth: 1440, matchMedia }));
  stores = await allStores();
  const { menuItems } = await import('#renderer/commands/menu.ts');
  menu = () => menuItems([]);
  ({ onMenuChange: listen } = await import('#renderer/app/menu-changes.ts'));
  const { useViewportControl } = await import('#renderer/state/window/viewport-control.ts');
  const { viewportActions } = await import('#renderer/canvas/view/viewport-actions.ts');
  useViewportControl.setState({ control: viewportActions });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function openCircle(): Promise<void> {
  const { putDocument } = await import('#renderer/state/stores/document-store.ts');
  putDocument(exampleById('circle').document(), emptyHistory(true));
}

const neuron = { layer: layerId('h'), unit: 0 };
const wire = { connection: connectionId('x-h'), target: 0, source: 0 };

const situations = {
  'on the start page': async () => undefined,
  'with a document': openCircle,
  'with a neuron selected and a number explained': async () => {
    await openCircle();
    const { openExplain, select } = await import('#renderer/state/window/ui-store.ts');
    select({ neurons: [neuron] });
    openExplain({ kind: 'activation', neuron });
  },
  'with a wire selected in a narrow window': async () => {
    await openCircle();
    const { select } = await import('#renderer/state/window/ui-store.ts');
    select({ wires: [wire] });
    Object.assign(window, { innerWidth: 1000 });
  },
};

for (const [situation, prepare] of Object.entries(situations)) {
  test(`${situation}, whatever the menu reads it follows`, async () => {
    await prepare();
    const read = [...partsRead()].filter((part) => !movesWhileRunning.has(part));
    expect(read.length).toBeGreaterThan(10);
    expect(read.filter((part) => !isFollowed(part))).toEqual([]);
  });
}

test('a pointer that moves, an announcement and a frame of a run make no menu', async () => {
  await openCircle();
  for (const part of [
    'useCanvasView hover',
    'useCanvasView focus',
    'useUi highlight',
    'useUi announcement',
    'useRun step',
  ]) {
    expect(isFollowed(part), part).toBe(false);
  }
});

test('what is focused and how wide the window is are followed too', () => {
  let heard = 0;
  const stop = listen(() => {
    heard += 1;
  });
  for (const event of ['focusin', 'focusout', 'resize']) window.dispatchEvent(new Event(event));
  stop();
  window.dispatchEvent(new Event('resize'));
  expect(heard).toBe(3);
});
