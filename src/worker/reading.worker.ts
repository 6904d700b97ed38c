// Entry point of the reading worker: a file's text becomes a document, and goes back in pieces.
import { parseDocument } from '#core/document/file/parse-document.ts';
import { documentMessages, type ReadingAnswer } from './document-messages.ts';

function answer(message: ReadingAnswer): void {
  postMessage(message);
}

addEventListener('message', ({ data }: MessageEvent<string>) => {
  const parsed = parseDocument(data);
  if ('document' in parsed) for (const message of documentMessages(parsed.document)) answer(message);
  else answer({ kind: 'refused', problems: parsed.problems });
});
