// Signs in the page of work elsewhere: of files in main and of a training that is planned. What is only read, or has not begun, can be given up.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyHistory } from '#core/document/history.ts';
import { exampleById } from '#core/examples/examples.ts';
import type { Layer, LayerId } from '#core/network/network.ts';
import { fileWorkShown, startLoadingSign } from '#renderer/app/signs-of-work.ts';
import { putDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { useUnderWay } from '#renderer/state/window/progress-store.ts';
import { standInForPlatform } from '../../support/platform-stand-in.ts';

const files = vi.hoisted(() => ({ giveUp: vi.fn(async () => undefined) }));
standInForPlatform(() => ({ files }));

const shown = () => useUnderWay.getState().all.at(-1) ?? null;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  useUnderWay.setState({ all: [], ended: null });
});
afterEach(() => vi.useRealTimers());

test('it has a sign until it is over', async () => {
  const hear = fileWorkShown();
  hear({ id: 1, what: 'opening', name: 'xor.chainrule', isOver: false });
  await vi.advanceTimersByTimeAsync(60);
  expect(shown()?.say()).toContain('xor.chainrule');
  shown()?.cancel?.();
  expect(files.giveUp).toHaveBeenCalledOnce();
  hear({ id: 2, what: 'saving', name: 'b', isOver: false });
  await vi.advanceTimersByTimeAsync(60);
  expect(shown()?.cancel).toBeNull();
  hear({ id: 2, what: 'saving', name: 'b', isOver: true });
  hear({ id: 1, what: 'opening', name: 'xor.chainrule', isOver: true });
  expect(shown()).toBeNull();
});

test('a training that is planned has a sign until it begins; of a large network it can be given up', async () => {
  const giveUp = vi.fn();
  startLoadingSign(giveUp);
  useRun.setState({ isLoading: true });
  await vi.advanceTimersByTimeAsync(60);
  expect(shown()?.cancel).toBeNull();
  useRun.setState({ isLoading: false });
  const { network, ...rest } = exampleById('empty').document();
  const layers = Array.from(
    { length: 1001 },
    (_, at): Layer => ({ id: `x${at}` as LayerId, kind: 'input', name: `x${at}`, units: 1 }),
  );
  putDocument({ ...rest, network: { ...network, layers } }, emptyHistory(true));
  useRun.setState({ isLoading: true });
  await vi.advanceTimersByTimeAsync(60);
  shown()?.cancel?.();
  expect(giveUp).toHaveBeenCalledOnce();
  useRun.setState({ isLoading: false });
  expect(shown()).toBeNull();
});
