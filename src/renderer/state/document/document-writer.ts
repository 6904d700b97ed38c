// The content of a document's file: a small document's is written at once, a large one's by a worker.
import type { NetworkDocument } from '#core/document/network-document.ts';
import { weightsIn } from '#core/network/network-queries.ts';
import { inSession } from '#renderer/signals/session.ts';
import { documentBytes, type LearnedSoFar } from '../../../worker/document-bytes.ts';
import { documentMessages } from '../../../worker/document-messages.ts';
import type { WritingAnswer, WritingRequest } from '../../../worker/writing-messages.ts';
import { nextTurn } from '../window/in-stretches.ts';
import { createTurns } from '../window/in-turn.ts';
import { partOf, type Tell } from '../window/progress-store.ts';

/** Numbers in a document that are written within a few milliseconds. */
const fewNumbers = 20_000;
/** What of the whole is the way to the worker. */
const sentShare = 0.6;
/** A worker that is silent for so long has died: the next content is written by another. */
const patienceMilliseconds = 20_000;

export class DocumentWriter {
  #worker: Worker | null = null;
  /** What the worker has. */
  #sent: NetworkDocument | null = null;
  readonly #inTurn = createTurns();

  /** @throws RangeError when the text is longer than any can be, Error when the worker fails */
  async content(
    document: NetworkDocument,
    learned: LearnedSoFar | null = null,
    tell: Tell = () => undefined,
  ): Promise<Uint8Array<ArrayBuffer>> {
    if (typeof Worker === 'undefined' || numbersIn(document) <= fewNumbers) return documentBytes(document, learned);
    return this.#inTurn(() => this.#contentByWorker(document, learned, tell));
  }

  async #contentByWorker(
    document: NetworkDocument,
    learned: LearnedSoFar | null,
    tell: Tell,
  ): Promise<Uint8Array<ArrayBuffer>> {
    this.#worker ??= new Worker(new URL('../../../worker/writing.worker.ts', import.meta.url), { type: 'module' });
    try {
      const keepsDataset = this.#sent?.dataset === document.dataset;
      await this.#send(this.#worker, document, keepsDataset, partOf(tell, 0, sentShare));
      const copy = learned === null ? null : { ...learned, parameters: learned.parameters.slice() };
      const answer = await answerOf(this.#worker, { kind: 'write', keepsDataset, learned: copy });
      if (answer.kind === 'written') return answer.content;
      throw answer.kind === 'tooLong' ? new RangeError('The text is too long.') : new Error(answer.detail);
    } catch (error) {
      this.#stop();
      throw error;
    }
  }

  /** Piece by piece: to pack millions of numbers at once would hold the window up. */
  async #send(worker: Worker, document: NetworkDocument, keepsDataset: boolean, tell: Tell): Promise<void> {
    if (this.#sent === document) return;
    this.#sent = null;
    for (const message of documentMessages(keepsDataset ? { ...document, dataset: null } : document)) {
      worker.postMessage(message);
      if (message.kind === 'items') tell(message.share);
      await nextTurn();
    }
    this.#sent = document;
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#sent = null;
  }
}

/** Its worker keeps the document that it wrote last, so there is one for whoever writes. */
export const documentWriter = inSession(() => new DocumentWriter());

/** For a file: written by the window when the worker fails. Null: no text can be as long. */
export async function contentOf(
  document: NetworkDocument,
  writer: Pick<DocumentWriter, 'content'> = documentWriter(),
  tell: Tell = () => undefined,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await writer.content(document, null, tell).catch((error: unknown) => {
      if (error instanceof RangeError) throw error;
      return documentBytes(document, null);
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function numbersIn({ network, dataset }: NetworkDocument): number {
  const neurons = network.layers.reduce((sum, { units }) => sum + units, 0);
  return weightsIn(network) + neurons + (dataset?.kind === 'table' ? dataset.rows.length * dataset.columns.length : 0);
}

function answerOf(worker: Worker, request: WritingRequest & { kind: 'write' }): Promise<WritingAnswer> {
  return new Promise((settle, reject) => {
    const silence = setTimeout(() => reject(new Error('Nothing was heard of the worker.')), patienceMilliseconds);
    const end = (work: () => void): void => {
      clearTimeout(silence);
      work();
    };
    worker.onmessage = ({ data }: MessageEvent<WritingAnswer>) => end(() => settle(data));
    worker.onerror = ({ message }) => end(() => reject(new Error(message)));
    worker.postMessage(request, request.learned === null ? [] : [request.learned.parameters.buffer]);
  });
}
