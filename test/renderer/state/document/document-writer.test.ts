// A large document's content: what goes to the worker, and what happens when it fails.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { layerId } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { contentOf, DocumentWriter } from '#renderer/state/document/document-writer.ts';
import { documentBytes, type LearnedSoFar } from '../../../../src/worker/document-bytes.ts';
import { DocumentWriting } from '../../../../src/worker/document-writing.ts';
import type { WritingAnswer, WritingRequest } from '../../../../src/worker/writing-messages.ts';

class WritingWorkerStandIn {
  static started: WritingWorkerStandIn[] = [];
  static fails = false;
  readonly requests: WritingRequest[] = [];
  onmessage: ((event: { data: WritingAnswer }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  isTerminated = false;
  readonly #writing = new DocumentWriting();

  constructor() {
    WritingWorkerStandIn.started.push(this);
  }

  postMessage(message: WritingRequest, transfer: ArrayBuffer[] = []): void {
    const request = structuredClone(message, { transfer });
    this.requests.push(request);
    const answer = this.#writing.take(request);
    if (answer === null) return;
    queueMicrotask(() => {
      if (WritingWorkerStandIn.fails) this.onerror?.({ message: 'out of memory' });
      else this.onmessage?.({ data: answer });
    });
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

/** Compared as text: half a million numbers are slow to compare one by one. */
const textOf = (content: Uint8Array | null): string | null => content && new TextDecoder().decode(content);

const written = (document: NetworkDocument, learned: LearnedSoFar | null = null): string | null =>
  textOf(documentBytes(document, learned));

const small = exampleById('circle').document();
const large: NetworkDocument = {
  ...small,
  dataset: {
    kind: 'table',
    columns: [
      { name: 'x', role: 'feature' },
      { name: 'y', role: 'target' },
    ],
    rows: Array.from({ length: 12_000 }, (_, row) => [row, row / 2]),
  },
};

beforeEach(() => {
  vi.stubGlobal('Worker', WritingWorkerStandIn);
  WritingWorkerStandIn.started = [];
  WritingWorkerStandIn.fails = false;
});

afterEach(() => vi.unstubAllGlobals());

describe('the content of a document', () => {
  test('of a small document needs no worker', async () => {
    expect(textOf(await new DocumentWriter().content(small, null))).toBe(written(small));
    expect(WritingWorkerStandIn.started).toEqual([]);
  });

  test('of a large one is the same from the worker, which is sent only what has changed', async () => {
    const client = new DocumentWriter();
    const renamed = { ...large, name: 'Renamed' };
    const moved = { ...renamed, layout: new Map([[layerId('x'), { x: 1, y: 2 }]]), dataset: large.dataset };
    for (const document of [large, large, renamed, moved]) {
      expect(textOf(await client.content(document, null))).toBe(written(document));
    }
    const [worker] = WritingWorkerStandIn.started;
    const requests = (worker?.requests ?? []).map((request) => request.kind);
    const pieces = (kinds: readonly string[]): number => kinds.filter((kind) => kind === 'items').length;
    expect(requests.filter((kind) => kind === 'write')).toHaveLength(4);
    expect(requests.filter((kind) => kind === 'frame')).toHaveLength(3);
    // The rows of the data went once.
    expect(pieces(requests)).toBe(pieces(requests.slice(0, requests.indexOf('write'))));
  });

  test('leaves the numbers of the run where they are', async () => {
    const parameters = readParameters(large.network).map((value) => value + 1);
    const expected = written(large, { parameters, epochs: 1 });
    expect(textOf(await new DocumentWriter().content(large, { parameters, epochs: 1 }))).toBe(expected);
    expect(parameters).toHaveLength(readParameters(large.network).length);
  });

  test('is refused when the worker fails, and the next one is written whole by another', async () => {
    const client = new DocumentWriter();
    WritingWorkerStandIn.fails = true;
    await expect(client.content(large, null)).rejects.toThrow('out of memory');
    WritingWorkerStandIn.fails = false;
    expect(textOf(await client.content(large, null))).toBe(written(large));
    expect(WritingWorkerStandIn.started.map((worker) => worker.isTerminated)).toEqual([true, false]);
  });

  test('is written by the window for a file whose worker fails', async () => {
    WritingWorkerStandIn.fails = true;
    expect(textOf(await contentOf(large, new DocumentWriter()))).toBe(written(large));
  });

  test('is none where no text can be as long', async () => {
    const tooLong = { content: () => Promise.reject(new RangeError('Invalid string length')) };
    expect(await contentOf(large, tooLong)).toBeNull();
  });

  test('comes one after the other, each of its own document', async () => {
    const writer = new DocumentWriter();
    const renamed = { ...large, name: 'Renamed' };
    const both = await Promise.all([writer.content(large), writer.content(renamed)]);
    expect(both.map(textOf)).toEqual([written(large), written(renamed)]);
  });
});
