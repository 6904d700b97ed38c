// Tidying, thought out in a worker that lives as long as that takes.
import type { NetworkDocument, Position } from '#core/document/network-document.ts';
import { tidyRequest } from '#core/document/tidy/tidy-request.ts';
import type { LayerId } from '#core/network/network.ts';

export type Places = ReadonlyMap<LayerId, Position>;

/** @returns null when the worker broke down */
export function tidyPlacesOf(document: NetworkDocument, chosen: readonly LayerId[]): Promise<Places | null> {
  const worker = new Worker(new URL('../../../worker/tidy.worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<Places | null>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Places>) => resolve(data);
    worker.onerror = () => resolve(null);
    worker.postMessage(tidyRequest(document, chosen));
  });
  return answer.finally(() => worker.terminate());
}
