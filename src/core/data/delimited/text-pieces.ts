// A text in pieces, decoded one after the other, so that a large one never stands in memory twice.
import type { TextEncoding } from './reading-choices.ts';
import { markLength } from './text-encoding.ts';
import { refuseText } from './unreadable-text.ts';

/** What is needed of the platform's TextDecoder, which the core does not know. */
export interface TextDecoding {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/** One that throws at bytes which are no text in its encoding and keeps a mark: `{ fatal: true, ignoreBOM: true }`. */
export type NewTextDecoder = (encoding: TextEncoding) => TextDecoding;

/** So short that what is made of one is forgotten soon, which costs the collector of garbage next to nothing. */
const pieceLength = 32_768;

/** @throws {UnreadableText} at bytes that are no text in this encoding */
export function* textPieces(
  bytes: Uint8Array,
  encoding: TextEncoding,
  newDecoder: NewTextDecoder,
): Generator<string, void> {
  const decoder = newDecoder(encoding);
  for (let start = markLength(bytes, encoding); start < bytes.length; start += pieceLength) {
    const end = Math.min(bytes.length, start + pieceLength);
    yield decoded(() => decoder.decode(bytes.subarray(start, end), { stream: end < bytes.length }), encoding);
  }
}

export function* slicesOf(text: string): Generator<string, void> {
  for (let start = 0; start < text.length; start += pieceLength) yield text.slice(start, start + pieceLength);
}

function decoded(decode: () => string, encoding: TextEncoding): string {
  try {
    return decode();
  } catch {
    return refuseText('tableWrongEncoding', { encoding });
  }
}
