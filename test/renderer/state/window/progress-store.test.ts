// Operations that take their time: an indicator at once, then a dialog with how far they are and a way out, and nothing is left of either.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  afterSign,
  partOf,
  showProgress,
  showRest,
  useUnderWay,
  withProgress,
} from '#renderer/state/window/progress-store.ts';

vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
beforeEach(() => {
  vi.clearAllTimers();
  useUnderWay.setState({ all: [], ended: null });
});

const shown = () => useUnderWay.getState().all.at(-1) ?? null;
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** Work that ends when the test says so. */
function workOf(name: string) {
  let end = (_result: string): void => undefined;
  let fail = (_reason: Error): void => undefined;
  let tell = (_share: number): void => undefined;
  const result = withProgress(
    () => name,
    (signal, told) => {
      tell = told;
      return new Promise<string>((resolve, reject) => {
        end = resolve;
        fail = reject;
        signal.addEventListener('abort', () => resolve('given up'));
      });
    },
  );
  return { result, end, fail, tell };
}

describe('what takes its time', () => {
  test('is not spoken of when it is done within a moment', async () => {
    const { result, end } = workOf('short');
    await pass(49);
    expect(shown()).toBeNull();
    end('done');
    expect(await result).toBe('done');
    await pass(1000);
    expect(shown()).toBeNull();
  });

  test('shows within a tenth of a second that it works, and within a second how far it is', async () => {
    const { end, tell } = workOf('long');
    await pass(50);
    expect([shown()?.say(), shown()?.isLong, shown()?.share]).toEqual(['long', false, null]);
    tell(0.25);
    await pass(950);
    expect([shown()?.isLong, shown()?.share]).toEqual([true, 0.25]);
    tell(0.5);
    expect(shown()?.share).toBe(0.5);
    end('done');
    await pass(0);
    expect(shown()).toBeNull();
  });

  test('knows at its first sign what it was told before', async () => {
    const { end, tell } = workOf('told early');
    tell(0.75);
    await pass(100);
    expect(shown()?.share).toBe(0.75);
    end('done');
    await pass(0);
  });

  test('ends as it sees fit when it is given up', async () => {
    const { result } = workOf('given up');
    await pass(800);
    shown()?.cancel?.();
    expect(await result).toBe('given up');
    expect(shown()).toBeNull();
  });

  test('goes on being shown when its next part follows at once, as a sign and as a dialog', async () => {
    const { end } = workOf('first part');
    await pass(50);
    end('done');
    await pass(0);
    const second = workOf('second part');
    expect([shown()?.say(), shown()?.isLong]).toEqual(['second part', false]);
    await pass(800);
    second.end('done');
    await pass(0);
    const third = workOf('third part');
    expect([shown()?.say(), shown()?.isLong]).toEqual(['third part', true]);
    third.end('done');
    await pass(0);
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1000);
    workOf('another');
    expect(shown()).toBeNull();
    vi.restoreAllMocks();
  });

  test.each([50, 1000])('stays shown as it was after %i ms until the rest of it has come', async (milliseconds) => {
    const { end, tell } = workOf('opening');
    tell(0.75);
    await pass(milliseconds);
    const isLong = shown()?.isLong;
    end('done');
    await pass(0);
    let arrive = (): void => undefined;
    showRest(
      () => 'drawing',
      new Promise((resolve) => {
        arrive = resolve;
      }),
    );
    expect([shown()?.say(), shown()?.share, shown()?.isLong, shown()?.cancel]).toEqual(['drawing', 0.75, isLong, null]);
    await pass(1000);
    expect(shown()?.isLong).toBe(isLong);
    arrive();
    await pass(0);
    expect(shown()).toBeNull();
  });

  test('that holds the window up begins when its sign was there to be seen, also in a window that nobody sees', async () => {
    for (const paint of [(work: () => void) => setTimeout(work, 16), () => undefined]) {
      vi.stubGlobal('requestAnimationFrame', paint);
      const seen: unknown[] = [];
      const result = afterSign(
        () => 'folding',
        async () => seen.push(shown()?.say()),
      );
      expect([shown()?.say(), seen]).toEqual(['folding', []]);
      await pass(50);
      expect(await result).toBe(1);
      expect([shown(), seen]).toEqual([null, ['folding']]);
    }
    vi.unstubAllGlobals();
  });

  test('may be one that can’t be given up', async () => {
    const { end } = showProgress(() => 'writing', null);
    await pass(800);
    expect(shown()?.cancel).toBeNull();
    end();
    expect(shown()).toBeNull();
  });

  test('leaves nothing in the window when it fails', async () => {
    const { result, fail } = workOf('failing');
    await pass(800);
    fail(new Error('no'));
    await expect(result).rejects.toThrow('no');
    expect(shown()).toBeNull();
  });

  test('is shown again when what began later is done', async () => {
    const [first, second] = [workOf('first'), workOf('second')];
    await pass(800);
    expect(shown()?.say()).toBe('second');
    first.tell(0.5);
    second.end('done');
    await pass(0);
    expect([shown()?.say(), shown()?.share]).toEqual(['first', 0.5]);
    first.end('done');
    await pass(0);
    expect(shown()).toBeNull();
  });
});

test('a part tells its share of the whole', () => {
  const told: number[] = [];
  const tell = partOf((share) => told.push(share), 0.5, 0.9);
  for (const share of [0, 0.5, 1]) tell(share);
  expect(told).toEqual([0.5, 0.7, 0.9]);
});
