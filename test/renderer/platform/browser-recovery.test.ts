// Recovery copies in the browser: also where there are no locks, where the storage is silent, and where it holds nonsense.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { calls } from '#bridge/contract.ts';
import { createBrowserRecovery } from '#renderer/platform/browser-recovery.ts';

/** As much of a database as recovery uses; `isSilent`: it never answers. */
function storage(records: unknown[], isSilent = false): { readonly open: () => EventTarget } {
  const answered = (result: unknown): EventTarget => {
    const request = Object.assign(new EventTarget(), { result });
    if (!isSilent) queueMicrotask(() => request.dispatchEvent(new Event('success')));
    return request;
  };
  const store = {
    getAll: () => answered(records),
    put: (record: unknown) => {
      records.push(record);
      return answered(null);
    },
  };
  const transaction = () => {
    const started = Object.assign(new EventTarget(), { objectStore: () => store });
    if (!isSilent) setTimeout(() => started.dispatchEvent(new Event('complete')), 0);
    return started;
  };
  return { open: () => answered({ transaction, close: () => undefined }) };
}

/** As browsers do it: the request fails, and takes its transaction with it. */
function fullStorage(): { readonly open: () => EventTarget } {
  const error = new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  const ending = (type: string, fields: object): EventTarget => {
    const ended = Object.assign(new EventTarget(), fields);
    queueMicrotask(() => ended.dispatchEvent(new Event(type)));
    return ended;
  };
  const transaction = () => ending('abort', { error, objectStore: () => ({ put: () => ending('error', { error }) }) });
  return { open: () => ending('success', { result: { transaction, close: () => undefined } }) };
}

const content = new TextEncoder().encode('text');
const whole = { id: 'a', path: null, name: 'XOR', savedAt: 1000, content };

beforeEach(() => {
  vi.stubGlobal('navigator', {});
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('where the browser has no locks', () => {
  it('copies are kept, and those of other pages are offered', async () => {
    const records: unknown[] = [whole];
    vi.stubGlobal('indexedDB', storage(records));
    const recovery = createBrowserRecovery();
    await recovery.keep({ path: null, name: 'mine', content });
    expect(records).toHaveLength(2);
    expect(await recovery.list()).toMatchObject([{ id: 'a', text: 'text' }]);
  });
});

describe('a copy that holds nonsense', () => {
  it.each([9e15, Number.NaN, null, 'yesterday', undefined])('keeps its text without the date %s', async (savedAt) => {
    vi.stubGlobal(
      'indexedDB',
      storage([
        { ...whole, savedAt },
        { ...whole, id: 'b' },
      ]),
    );
    const listed = await createBrowserRecovery().list();
    expect(listed).toMatchObject([
      { id: 'b', savedAt: 1000, text: 'text' },
      { id: 'a', savedAt: null, text: 'text' },
    ]);
    expect(calls['recovery:list'].result.safeParse(listed).success).toBe(true);
  });

  it('without an id is left out, and hides no other', async () => {
    vi.stubGlobal('indexedDB', storage([{ ...whole, id: 3 }, {}, whole]));
    expect(await createBrowserRecovery().list()).toMatchObject([{ id: 'a' }]);
  });
});

it('a storage that never answers is a failure, and not an endless wait', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('indexedDB', storage([], true));
  const recovery = createBrowserRecovery();
  const failed = Promise.all(
    [recovery.list(), recovery.keep({ path: null, name: '', content })].map((each) =>
      each.then(
        () => 'answered',
        (error: Error) => error.message,
      ),
    ),
  );
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await failed).toEqual(Array(2).fill("The browser's storage does not answer."));
});

it('a storage that is full keeps no copy and says so, as often as it is tried', async () => {
  vi.stubGlobal('indexedDB', fullStorage());
  const recovery = createBrowserRecovery();
  for (const name of ['one', 'two']) {
    await expect(recovery.keep({ path: null, name, content })).rejects.toThrow('quota');
  }
});

it('a page that may have no storage keeps no copy and says so', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    },
  });
  const recovery = createBrowserRecovery();
  await expect(recovery.keep({ path: null, name: 'one', content })).rejects.toThrow('denied');
  await expect(recovery.list()).rejects.toThrow('denied');
});
