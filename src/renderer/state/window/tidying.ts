// Computes tidied places in a worker that lives as long as that takes.
import type { NetworkDocument, Position } from '#core/document/network-document.ts';
import { tidyRequest } from '#core/document/tidy/tidy-request.ts';
import type { LayerId } from '#core/network/network.ts';

export type Places = ReadonlyMap<LayerId, Position>;

/** @param signal gives it up: null. @returns 'broken' when the worker broke down */
export function tidyPlacesOf(
  document: NetworkDocument,
  chosen: readonly LayerId[],
  signal: AbortSignal,
): Promise<Places | null | 'broken'> {
  const worker = new Worker(new URL('../../../worker/tidy.worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<Places | null | 'broken'>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Places>) => resolve(data);
    worker.onerror = () => resolve('broken');
    signal.addEventListener('abort', () => resolve(null));
    worker.postMessage(tidyRequest(document, chosen));
  });
  return answer.finally(() => worker.terminate());
}
