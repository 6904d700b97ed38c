// Reads the document that a command is about, or fails with the reason. `-` is standard input.
import { createReadStream } from 'node:fs';
import { guessEncoding } from '#core/data/delimited/text-encoding.ts';
import { type NewTextDecoder, textPieces } from '#core/data/delimited/text-pieces.ts';
import { UnreadableText } from '#core/data/delimited/unreadable-text.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { parseDocument } from '#core/document/file/parse-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { maximumFileBytes } from '#core/limits/file-size.ts';
import { FileError } from '#disk/file-failure.ts';
import type { CommandCall } from '../command.ts';
import { Failure } from '../failure.ts';
import { refusedBecause } from '../problem-lines.ts';
import { fileReason } from './file-reason.ts';

export async function readDocument(call: CommandCall): Promise<NetworkDocument> {
  const parsed = await readAndParse(call);
  if ('document' in parsed) return parsed.document;
  throw refusedBecause(call.translate, call.argument, parsed.problems);
}

/** Like `readDocument`, but a file that is refused is a result; one that can't be read at all still fails. */
export async function readAndParse(
  call: CommandCall,
): Promise<{ readonly document: NetworkDocument } | { readonly problems: readonly Diagnostic[] }> {
  return parseDocument(await readText(call, call.argument));
}

/** A text file that a command is given beside the document. */
export function readText(call: CommandCall, file: string): Promise<string> {
  return readFrom(call, file, textOf);
}

/** A table as spreadsheets save it: UTF-8 or another encoding, which is guessed. */
export function readTableText(call: CommandCall, file: string): Promise<string> {
  return readFrom(call, file, (bytes) =>
    [...textPieces(bytes, guessEncoding(bytes).value, newDecoder).pieces()].join(''),
  );
}

export const newDecoder: NewTextDecoder = (encoding) => new TextDecoder(encoding, { fatal: true, ignoreBOM: true });

/** Of a file, or of standard input. */
export function readBytes(call: CommandCall, file: string): Promise<Uint8Array> {
  return readFrom(call, file, (bytes) => bytes);
}

async function readFrom<Content>(
  { translate, io }: CommandCall,
  file: string,
  decode: (bytes: Uint8Array) => Content,
): Promise<Content> {
  try {
    return decode(await collected(file === '-' ? io.input() : streamOf(file)));
  } catch (error) {
    if (error instanceof UnreadableText) throw refusedBecause(translate, file, [error.problem]);
    throw new Failure(2, [translate('cli.cannotRead', { file, reason: fileReason(translate, error) })]);
  }
}

function streamOf(file: string): AsyncIterable<Uint8Array> {
  return createReadStream(file, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Uint8Array>;
}

/** Stops at the limit, so that an endless file is refused like a large one. */
async function collected(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > maximumFileBytes) throw new FileError('tooLarge', `more than ${maximumFileBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new FileError('notText', 'not UTF-8');
  }
}
