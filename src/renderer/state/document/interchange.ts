// Exports are written and imports are read by a worker that lives as long as that takes and can be given up.
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { ExportedFile } from '#core/interchange/exported-file.ts';
import type { Origin } from '#core/interchange/onnx/onnx-import.ts';
import { DocumentAssembly, documentMessages, isOfDocument } from '../../../worker/document-messages.ts';
import type {
  InterchangeAnswer,
  InterchangeJob,
  InterchangeRefusal,
  InterchangeRequest,
} from '../../../worker/interchange-messages.ts';
import { nextTurn } from '../window/in-stretches.ts';
import { partOf, type Tell } from '../window/progress-store.ts';

/** What a job came to. */
export type InterchangeResult =
  | { readonly kind: 'files'; readonly files: readonly ExportedFile[] }
  | { readonly kind: 'parameters'; readonly parameters: Float64Array }
  | { readonly kind: 'document'; readonly document: NetworkDocument; readonly origin: Origin }
  | InterchangeRefusal;

/** What of the whole is the way to the worker, and its work, before the answer comes back. */
const sentShare = 0.3;
const doneShare = 0.7;

/** @param document that the job is about; null for one that brings its own. @param signal gives it up: null */
export async function interchange(
  document: NetworkDocument | null,
  job: InterchangeJob,
  signal: AbortSignal,
  tell: Tell = () => undefined,
): Promise<InterchangeResult | null> {
  const worker = new Worker(new URL('../../../worker/interchange.worker.ts', import.meta.url), { type: 'module' });
  const post = (request: InterchangeRequest): void => worker.postMessage(request);
  try {
    const result = resultOf(worker, signal, partOf(tell, doneShare, 1));
    for (const message of document === null ? [] : documentMessages(document)) {
      post(message);
      if (message.kind === 'items') tell(sentShare * message.share);
      if (signal.aborted) return null;
      // To pack millions of numbers at once would hold the window up.
      await nextTurn();
    }
    post(job);
    return await result;
  } finally {
    worker.terminate();
  }
}

function resultOf(worker: Worker, signal: AbortSignal, tell: Tell): Promise<InterchangeResult | null> {
  const assembly = new DocumentAssembly();
  let origin: Origin = 'document';
  return new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<InterchangeAnswer>) => {
      if (data.kind === 'document') origin = data.origin;
      else if (isOfDocument(data)) {
        if (data.kind === 'items') tell(data.share);
        const document = assembly.take(data);
        if (document !== null) resolve({ kind: 'document', document, origin });
      } else resolve(data);
    };
    worker.onerror = ({ message }) => resolve({ kind: 'failed', detail: message });
    signal.addEventListener('abort', () => resolve(null));
  });
}
