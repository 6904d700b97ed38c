// Asks for the file of another network, to be compared with the one that is shown.
import type { NetworkDocument } from '#core/document/network-document.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { dialogWords, readDocument, tellNotOpened } from './file-actions.ts';

/** Null: none was chosen, or it can't be read, which was said. */
export async function chooseDocument(): Promise<{ readonly name: string; readonly document: NetworkDocument } | null> {
  const result = await platform().files.open(dialogWords('openTitle'));
  if (result.kind === 'cancelled') return null;
  if (result.kind === 'failed') {
    await tellNotOpened(result);
    return null;
  }
  const { name, text } = result.file;
  const document = await readDocument(name, text);
  return document === null ? null : { name, document };
}
