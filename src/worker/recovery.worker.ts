// The recovery worker's edge: a large document's text is made here, so that the window goes on answering meanwhile.
import type { DatasetChoice } from '#core/data/dataset-choice.ts';
import type { RecoveryAnswer, RecoveryRequest } from './recovery-messages.ts';
import { recoveryContent } from './recovery-writer.ts';

let document: RecoveryRequest['document'];
let dataset: DatasetChoice | null = null;

function answer(request: RecoveryRequest): RecoveryAnswer {
  document = request.document ?? document;
  if (request.dataset !== undefined) dataset = request.dataset;
  if (document === undefined) return { kind: 'failed', detail: 'There is no document yet.' };
  try {
    return { kind: 'written', content: recoveryContent({ ...document, dataset }, request.learned) };
  } catch (error) {
    return { kind: 'failed', detail: String(error) };
  }
}

addEventListener('message', ({ data }: MessageEvent<RecoveryRequest>) => {
  const said = answer(data);
  postMessage(said, { transfer: said.kind === 'written' ? [said.content.buffer] : [] });
});
