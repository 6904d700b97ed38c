// A large file is read by a worker: its document arrives, it can be given up, and without a worker the window reads it.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { readInTurns, withReaderAtHand } from '#renderer/state/document/reading.ts';
import { documentMessages, type ReadingAnswer } from '../../../../src/worker/document-messages.ts';

class ReadingWorkerStandIn {
  static started: ReadingWorkerStandIn[] = [];
  static behaviour: 'reads' | 'fails' | 'hangs' = 'reads';
  onmessage: ((event: { data: ReadingAnswer }) => void) | null = null;
  onerror: (() => void) | null = null;
  isTerminated = false;

  constructor() {
    ReadingWorkerStandIn.started.push(this);
  }

  postMessage(text: string): void {
    const { behaviour } = ReadingWorkerStandIn;
    if (behaviour === 'hangs') return;
    queueMicrotask(() => (behaviour === 'fails' ? this.onerror?.() : this.#read(text)));
  }

  terminate(): void {
    this.isTerminated = true;
  }

  #read(text: string): void {
    const parsed = parseDocument(text);
    const messages =
      'document' in parsed
        ? documentMessages(parsed.document)
        : [{ kind: 'refused' as const, problems: parsed.problems }];
    for (const message of messages) this.onmessage?.({ data: structuredClone(message) });
  }
}

beforeEach(() => {
  vi.stubGlobal('Worker', ReadingWorkerStandIn);
  ReadingWorkerStandIn.started = [];
  ReadingWorkerStandIn.behaviour = 'reads';
});
afterEach(() => vi.unstubAllGlobals());

const document = exampleById('circle').document();
const small = serialiseDocument(document);
const large = small + ' '.repeat(1_000_000);
const never = new AbortController().signal;

describe('a file that is opened', () => {
  test('is read at once when it is small', async () => {
    expect(await readInTurns(small, never)).toEqual({ document });
    expect(ReadingWorkerStandIn.started).toHaveLength(0);
  });

  test('is read by a worker when it is large, which is ended then', async () => {
    expect(await readInTurns(large, never)).toEqual({ document });
    expect(ReadingWorkerStandIn.started.map(({ isTerminated }) => isTerminated)).toEqual([true]);
  });

  test('is refused by the worker in the same words', async () => {
    const broken = `${large}x`;
    expect(await readInTurns(broken, never)).toEqual(parseDocument(broken));
  });

  test('can be given up', async () => {
    ReadingWorkerStandIn.behaviour = 'hangs';
    const abort = new AbortController();
    const read = readInTurns(large, abort.signal);
    abort.abort();
    expect(await read).toBeNull();
    expect(ReadingWorkerStandIn.started[0]?.isTerminated).toBe(true);
  });

  test('is read by the worker that started while the user chose it', async () => {
    const read = withReaderAtHand(() => {
      expect(ReadingWorkerStandIn.started).toHaveLength(1);
      return readInTurns(large, never);
    });
    expect(await read).toEqual({ document });
    expect(ReadingWorkerStandIn.started.map(({ isTerminated }) => isTerminated)).toEqual([true]);
  });

  test('leaves no worker behind when it is small', async () => {
    await withReaderAtHand(() => readInTurns(small, never));
    expect(ReadingWorkerStandIn.started.map(({ isTerminated }) => isTerminated)).toEqual([true]);
  });

  test('is read by another worker when the one at hand has failed', async () => {
    const read = withReaderAtHand(() => {
      ReadingWorkerStandIn.started[0]?.onerror?.();
      return readInTurns(large, never);
    });
    expect(await read).toEqual({ document });
    expect(ReadingWorkerStandIn.started).toHaveLength(2);
  });

  test('is read by the window when the worker fails', async () => {
    ReadingWorkerStandIn.behaviour = 'fails';
    expect(await readInTurns(large, never)).toEqual({ document });
  });
});
