// A text in pieces, decoded one after the other, so that a large one never stands in memory twice; and how much of it has been read.
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

/** From its beginning, each time anew. */
export interface PiecedText {
  readonly count: number;
  readonly pieces: () => Iterable<string>;
}

/** Its pieces throw UnreadableText at bytes that are no text in this encoding. */
export function textPieces(bytes: Uint8Array, encoding: TextEncoding, newDecoder: NewTextDecoder): PiecedText {
  const first = markLength(bytes, encoding);
  const pieces = function* (): Generator<string, void> {
    const decoder = newDecoder(encoding);
    for (let start = first; start < bytes.length; start += pieceLength) {
      const end = Math.min(bytes.length, start + pieceLength);
      yield decoded(() => decoder.decode(bytes.subarray(start, end), { stream: end < bytes.length }), encoding);
    }
  };
  return { count: Math.ceil((bytes.length - first) / pieceLength), pieces };
}

export function slicesOf(text: string): PiecedText {
  const pieces = function* (): Generator<string, void> {
    for (let start = 0; start < text.length; start += pieceLength) yield text.slice(start, start + pieceLength);
  };
  return { count: Math.ceil(text.length / pieceLength), pieces };
}

/** @param share of the work that is done, in hundredths: a piece is too little to be told of */
export type OnProgress = (share: number) => void;

/** Never tells less than before: what turns out to be read twice shares what is left of the way. */
export class ReadingShare {
  readonly #count: number;
  readonly #onProgress: OnProgress;
  #left: number;
  #share = 0;
  #told = -1;

  constructor({ count }: PiecedText, onProgress: OnProgress) {
    this.#count = count;
    this.#left = count;
    this.#onProgress = onProgress;
  }

  expectAgain(): void {
    this.#left += this.#count;
  }

  *counted(pieces: Iterable<string>): Generator<string, void> {
    for (const piece of pieces) {
      yield piece;
      this.#share += (1 - this.#share) / Math.max(1, this.#left);
      this.#left -= 1;
      this.#tell(Math.floor(100 * this.#share));
    }
  }

  /** Sooner than expected where nothing had to be read twice. */
  end(): void {
    this.#tell(100);
  }

  #tell(hundredths: number): void {
    if (hundredths === this.#told) return;
    this.#told = hundredths;
    this.#onProgress(hundredths / 100);
  }
}

function decoded(decode: () => string, encoding: TextEncoding): string {
  try {
    return decode();
  } catch {
    return refuseText('tableWrongEncoding', { encoding });
  }
}
