// The menu after every command: ticks and reasons are those of the moment, whoever follows it is told, a hover makes nothing anew; and the undo history after it.
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MenuItem } from '#bridge/contract.ts';
import { emptyHistory, type UndoHistory } from '#core/document/history.ts';
import { exampleById } from '#core/examples/examples.ts';
import { connectionId, layerId } from '#core/network/network.ts';
import type { Command } from '#renderer/commands/command.ts';
import type { Signal } from '#renderer/signals/signal.ts';
import type { ViewportControl } from '#renderer/state/window/viewport-control.ts';
import { standInForPlatform } from '../../support/platform-stand-in.ts';

type History = UndoHistory<unknown>;

/** Whatever is called on it comes to nothing: there is no page, no disk and no worker. */
const nothing: object = new Proxy(() => undefined, {
  get: (_, name) => (name === 'then' ? undefined : name === 'kind' ? 'browser' : nothing),
  apply: () => Promise.resolve(nothing),
});

standInForPlatform(() => nothing);

let commands: readonly Command[];
let menuBar: Signal<readonly MenuItem[]>;
let shown: readonly MenuItem[];
let made = 0;

beforeAll(async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('Element', class {});
  vi.stubGlobal('document', { activeElement: null, documentElement: {}, querySelectorAll: () => [] });
  vi.stubGlobal('window', Object.assign(new EventTarget(), { innerWidth: 1440, matchMedia }));
  vi.stubGlobal('requestAnimationFrame', () => 0);
  ({ commands } = await import('#renderer/commands/registry.ts'));
  ({ menuBar } = await import('#renderer/commands/menu.ts'));
  const { useShownControls } = await import('#renderer/state/window/viewport-control.ts');
  const { lookControl } = await import('#renderer/canvas/view/viewport-actions.ts');
  useShownControls.setState({ canvas: { ...(nothing as ViewportControl), ...lookControl } });
  menuBar.subscribe(() => {
    made += 1;
    shown = menuBar.get();
  });
  shown = menuBar.get();
});

/** What the menu must say now, asked of each command anew. */
function rightNow(): readonly string[] {
  return commands.map(({ id, unavailable, checked }) => `${id} ${unavailable?.() ?? 'enabled'} ${checked?.() ?? ''}`);
}

function said(items: readonly MenuItem[]): ReadonlyMap<string, MenuItem> {
  const flat = (list: readonly MenuItem[]): readonly MenuItem[] =>
    list.flatMap((item) => [item, ...flat(item.submenu ?? [])]);
  return new Map(flat(items).map((item) => [item.id, item]));
}

function expectRight(after: string): void {
  const items = said(shown);
  const wrong = commands.filter(({ id, unavailable, checked }) => {
    const item = items.get(id);
    return item?.enabled !== ((unavailable?.() ?? null) === null) || item.checked !== checked?.();
  });
  expect(
    wrong.map(({ id }) => id),
    after,
  ).toEqual([]);
}

async function openCircle(): Promise<void> {
  const { putDocument } = await import('#renderer/state/stores/document-store.ts');
  putDocument(exampleById('circle').document(), emptyHistory(true));
}

async function closeAll(): Promise<void> {
  const { closeDocument } = await import('#renderer/state/document/open-document.ts');
  closeDocument();
}

const neuron = { layer: layerId('h'), unit: 0 };
const wire = { connection: connectionId('x-h'), target: 0, source: 0 };

const situations = {
  'on the start page': closeAll,
  'with a document': openCircle,
  'with a neuron selected and a number explained': async () => {
    await openCircle();
    const { openExplain, select } = await import('#renderer/state/window/ui-store.ts');
    select({ neurons: [neuron] });
    openExplain({ kind: 'activation', neuron });
  },
  'with a wire selected': async () => {
    await openCircle();
    const { select } = await import('#renderer/state/window/ui-store.ts');
    select({ wires: [wire] });
  },
};

/** What a command may do to the undo history, by what it says of itself. */
const isWithin: Readonly<Record<Command['history'], (before: History, after: History) => boolean>> = {
  none: (before, after) => after.entries === before.entries && after.position === before.position,
  'one entry': (before, after) => after.position === before.position || after.position === before.position + 1,
  travels: (before, after) => after.entries === before.entries,
  replaced: () => true,
};

/** What becomes of a command that needs a page or a worker is told elsewhere. */
async function runAlone({ run }: Command): Promise<void> {
  try {
    await Promise.race([run(), new Promise((resolve) => setImmediate(resolve))]);
  } catch {}
}

describe.each(Object.entries(situations))('%s', (_, prepare) => {
  beforeEach(prepare);

  test('no command does more to the undo history than it says', async () => {
    const { useDocument } = await import('#renderer/state/stores/document-store.ts');
    const beyond: string[] = [];
    for (const command of commands) {
      await prepare();
      const before = useDocument.getState().history;
      await runAlone(command);
      if (!isWithin[command.history](before, useDocument.getState().history)) beyond.push(command.id);
    }
    expect(beyond).toEqual([]);
  });

  test('ticks and reasons are right after every command', async () => {
    expectRight('nothing yet');
    const ticked = new Set<string>();
    for (const command of commands) {
      await prepare();
      const before = rightNow();
      await runAlone(command);
      if (rightNow().some((line, index) => line !== before[index])) ticked.add(command.id);
      expectRight(command.id);
    }
    expect(ticked.size).toBeGreaterThan(25);
  });
});

test('without a document, nothing can be run that is about the canvas or about edits', async () => {
  await closeAll();
  const aboutDocument = commands.filter(
    ({ scope, history }) => scope === 'canvas' || history === 'one entry' || history === 'travels',
  );
  expect(aboutDocument.filter(({ unavailable }) => (unavailable?.() ?? null) === null).map(({ id }) => id)).toEqual([]);
});

test('a pointer that moves, an announcement and a frame of a run make no menu', async () => {
  await openCircle();
  const { useUi, announce } = await import('#renderer/state/window/ui-store.ts');
  const { useCanvasView } = await import('#renderer/canvas/view/canvas-view.ts');
  const { useRun } = await import('#renderer/state/stores/run-store.ts');
  const before = menuBar.get();
  made = 0;
  useUi.setState({ highlight: [] });
  useCanvasView.setState({ hover: null, focus: null });
  announce(() => '');
  useRun.setState({ batchLoss: 0.5, accuracy: { training: 1, validation: null, epoch: 1 } });
  expect(made).toBe(0);
  expect(menuBar.get()).toBe(before);
});

test('what is focused and how wide the window is are followed too', async () => {
  const { changePanels } = await import('#renderer/state/window/settings-store.ts');
  changePanels({ rightOpen: true });
  Object.assign(window, { innerWidth: 1000 });
  window.dispatchEvent(new Event('resize'));
  expectRight('a narrow window');
  Object.assign(window, { innerWidth: 1440 });
  window.dispatchEvent(new Event('resize'));
  expectRight('a wide window');
});
