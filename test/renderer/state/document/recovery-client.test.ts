// A large document's recovery copy: what goes to the worker, and what happens when it fails.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { layerId } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { RecoveryClient } from '#renderer/state/document/recovery-client.ts';
import type { RecoveryAnswer, RecoveryRequest } from '../../../../src/worker/recovery-messages.ts';
import { recoveryContent } from '../../../../src/worker/recovery-writer.ts';

class RecoveryWorkerStandIn {
  static started: RecoveryWorkerStandIn[] = [];
  static fails = false;
  readonly requests: RecoveryRequest[] = [];
  onmessage: ((event: { data: RecoveryAnswer }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  isTerminated = false;
  #document: RecoveryRequest['document'];
  #dataset: NetworkDocument['dataset'] = null;

  constructor() {
    RecoveryWorkerStandIn.started.push(this);
  }

  postMessage(message: RecoveryRequest, transfer: ArrayBuffer[]): void {
    const request = structuredClone(message, { transfer });
    this.requests.push(request);
    this.#document = request.document ?? this.#document;
    if (request.dataset !== undefined) this.#dataset = request.dataset;
    const document = this.#document;
    if (document === undefined) throw new Error('no document');
    const content = recoveryContent({ ...document, dataset: this.#dataset }, request.learned);
    queueMicrotask(() => {
      if (RecoveryWorkerStandIn.fails) this.onerror?.({ message: 'out of memory' });
      else this.onmessage?.({ data: { kind: 'written', content } });
    });
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

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
  vi.stubGlobal('Worker', RecoveryWorkerStandIn);
  RecoveryWorkerStandIn.started = [];
  RecoveryWorkerStandIn.fails = false;
});

afterEach(() => vi.unstubAllGlobals());

describe('the content of a recovery copy', () => {
  test('of a small document needs no worker', async () => {
    expect(await new RecoveryClient().content(small, null)).toEqual(recoveryContent(small, null));
    expect(RecoveryWorkerStandIn.started).toEqual([]);
  });

  test('of a large one is the same from the worker, which is sent only what has changed', async () => {
    const client = new RecoveryClient();
    const renamed = { ...large, name: 'Renamed' };
    const moved = { ...renamed, layout: new Map([[layerId('x'), { x: 1, y: 2 }]]), dataset: large.dataset };
    for (const document of [large, large, renamed, moved]) {
      expect(await client.content(document, null)).toEqual(recoveryContent(document, null));
    }
    const [worker] = RecoveryWorkerStandIn.started;
    expect(worker?.requests.map((request) => Object.keys(request).sort())).toEqual([
      ['dataset', 'document', 'learned'],
      ['learned'],
      ['document', 'learned'],
      ['document', 'learned'],
    ]);
  });

  test('leaves the numbers of the run where they are', async () => {
    const parameters = readParameters(large.network).map((value) => value + 1);
    const expected = recoveryContent(large, { parameters, epochs: 1 });
    expect(await new RecoveryClient().content(large, { parameters, epochs: 1 })).toEqual(expected);
    expect(parameters).toHaveLength(readParameters(large.network).length);
  });

  test('is refused when the worker fails, and the next one is written whole by another', async () => {
    const client = new RecoveryClient();
    RecoveryWorkerStandIn.fails = true;
    await expect(client.content(large, null)).rejects.toThrow('out of memory');
    RecoveryWorkerStandIn.fails = false;
    expect(await client.content(large, null)).toEqual(recoveryContent(large, null));
    expect(RecoveryWorkerStandIn.started.map((worker) => worker.isTerminated)).toEqual([true, false]);
  });
});
