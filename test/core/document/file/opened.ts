// Opens a text that must be a good file.
import { parseDocument } from '#core/document/file/parse-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';

export function opened(text: string): NetworkDocument {
  const parsed = parseDocument(text);
  if ('problems' in parsed) throw new Error(`refused: ${JSON.stringify(parsed.problems)}`);
  return parsed.document;
}
