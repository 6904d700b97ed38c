// Entry point of the writing worker: a large document's text is made here, so that the window goes on answering meanwhile.
import { DocumentWriting } from './document-writing.ts';
import type { WritingRequest } from './writing-messages.ts';

const writing = new DocumentWriting();

addEventListener('message', ({ data }: MessageEvent<WritingRequest>) => {
  const answer = writing.take(data);
  if (answer !== null) postMessage(answer, { transfer: answer.kind === 'written' ? [answer.content.buffer] : [] });
});
