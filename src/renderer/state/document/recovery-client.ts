// The text of a recovery copy: a small document's is written at once, a large one's by a worker.
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { RecoveryAnswer, RecoveryRequest } from '../../../worker/recovery-messages.ts';
import { type LearnedSoFar, recoveryContent } from '../../../worker/recovery-writer.ts';

/** Numbers in a document that are written within a few milliseconds. */
const fewNumbers = 20_000;
/** A worker that is silent for so long has died: the next copy is written by another. */
const patienceMilliseconds = 20_000;

export class RecoveryClient {
  #worker: Worker | null = null;
  /** What the worker has. */
  #sent: NetworkDocument | null = null;

  /** One at a time. @throws when the worker fails */
  async content(document: NetworkDocument, learned: LearnedSoFar | null): Promise<Uint8Array<ArrayBuffer>> {
    if (numbersIn(document) <= fewNumbers) return recoveryContent(document, learned);
    this.#worker ??= new Worker(new URL('../../../worker/recovery.worker.ts', import.meta.url), { type: 'module' });
    try {
      return await answerOf(this.#worker, this.#requestFor(document, learned));
    } catch (error) {
      this.#stop();
      throw error;
    }
  }

  #requestFor(document: NetworkDocument, learned: LearnedSoFar | null): RecoveryRequest {
    const sent = this.#sent;
    this.#sent = document;
    const { dataset, ...rest } = document;
    return {
      ...(sent === document ? {} : { document: rest }),
      ...(sent?.dataset === dataset ? {} : { dataset }),
      learned: learned === null ? null : { ...learned, parameters: learned.parameters.slice() },
    };
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#sent = null;
  }
}

function numbersIn({ network, dataset }: NetworkDocument): number {
  const weights = network.connections.reduce((sum, { weights: rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0);
  const neurons = network.layers.reduce((sum, { units }) => sum + units, 0);
  return weights + neurons + (dataset?.kind === 'table' ? dataset.rows.length * dataset.columns.length : 0);
}

function answerOf(worker: Worker, request: RecoveryRequest): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((settle, reject) => {
    const silence = setTimeout(() => reject(new Error('Nothing was heard of the worker.')), patienceMilliseconds);
    const end = (work: () => void): void => {
      clearTimeout(silence);
      work();
    };
    worker.onmessage = ({ data }: MessageEvent<RecoveryAnswer>) =>
      end(() => (data.kind === 'written' ? settle(data.content) : reject(new Error(data.detail))));
    worker.onerror = ({ message }) => end(() => reject(new Error(message)));
    worker.postMessage(request, request.learned === null ? [] : [request.learned.parameters.buffer]);
  });
}
