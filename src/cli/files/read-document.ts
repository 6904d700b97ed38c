// Reads the document that a command is about, or fails with the reason.
import { createReadStream } from 'node:fs';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { parseDocument } from '#core/document/file/parse-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { maximumFileBytes } from '#core/limits/file-size.ts';
import type { Translate } from '#messages/translator.ts';
import { Failure } from '../failure.ts';
import { refusedBecause } from '../problem-lines.ts';
import { fileReason } from './file-reason.ts';

export async function readDocument(translate: Translate, file: string): Promise<NetworkDocument> {
  const parsed = await readAndParse(translate, file);
  if ('document' in parsed) return parsed.document;
  throw refusedBecause(translate, file, parsed.problems);
}

/** Like `readDocument`, but a file that is refused is a result; one that can't be read at all still fails. */
export async function readAndParse(
  translate: Translate,
  file: string,
): Promise<{ readonly document: NetworkDocument } | { readonly problems: readonly Diagnostic[] }> {
  return parseDocument(await readText(translate, file));
}

async function readText(translate: Translate, file: string): Promise<string> {
  const refused = (reason: string): Failure => new Failure(2, [translate('cli.cannotRead', { file, reason })]);
  let bytes: Uint8Array | null;
  try {
    bytes = await readBytes(file);
  } catch (error) {
    throw refused(fileReason(translate, error));
  }
  if (bytes === null) throw refused(translate('files.reason_tooLarge'));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refused(translate('files.reason_notText'));
  }
}

/** Stops at the limit, so that an endless file is refused like a large one: null. */
async function readBytes(file: string): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > maximumFileBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
