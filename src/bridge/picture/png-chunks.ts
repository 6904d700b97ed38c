// The chunks that a PNG file is made of: walked without trust in what they say of themselves, and new ones put in.
import { checksum } from './checksum.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const endCode = codeOf('IEND');
/** Length and type before the data, checksum after it. */
const headBytes = 8;
const tailBytes = 4;
/** Where the first chunk, always IHDR with 13 bytes, ends. */
const afterHeader = signature.length + headBytes + 13 + tailBytes;

export interface PngChunk {
  readonly type: string;
  readonly data: Uint8Array;
  readonly isIntact: () => boolean;
}

export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

interface WantedChunk {
  readonly type: string;
  /** Of its data. */
  readonly beginning: Uint8Array;
}

/**
 * Every chunk that is wanted up to the end, or every chunk; null after the last one that is whole when the file breaks off.
 * The others cost a look at their head, however many a file is made of.
 */
export function* pngChunks(bytes: Uint8Array, wanted?: WantedChunk): Generator<PngChunk | null, void> {
  const wantedCode = wanted === undefined ? null : codeOf(wanted.type);
  const beginning = wanted?.beginning ?? new Uint8Array(0);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = signature.length;
  while (start < bytes.length) {
    const dataStart = start + headBytes;
    const length = dataStart <= bytes.length ? view.getUint32(start) : Number.POSITIVE_INFINITY;
    const dataEnd = dataStart + length;
    if (dataEnd + tailBytes > bytes.length) {
      yield null;
      return;
    }
    const code = view.getUint32(start + 4);
    const isWanted = (wantedCode === null || wantedCode === code) && hasAt(bytes, dataStart, dataEnd, beginning);
    if (isWanted) yield chunkBetween(bytes, start + 4, dataEnd);
    if (code === endCode) return;
    start = dataEnd + tailBytes;
  }
  yield null;
}

/** Without an array or a function for each chunk that is passed over. */
function hasAt(bytes: Uint8Array, start: number, end: number, beginning: Uint8Array): boolean {
  if (end - start < beginning.length) return false;
  for (let index = 0; index < beginning.length; index += 1) {
    if (bytes[start + index] !== beginning[index]) return false;
  }
  return true;
}

/** @param start of the type, @param end of the data */
function chunkBetween(bytes: Uint8Array, start: number, end: number): PngChunk {
  const typed = bytes.subarray(start, end);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    type: String.fromCharCode(...typed.subarray(0, 4)),
    data: typed.subarray(4),
    isIntact: () => checksum(typed) === view.getUint32(end),
  };
}

/** A type as the number that its four letters are in the file. */
function codeOf(type: string): number {
  return [...type].reduce((code, letter) => code * 256 + letter.charCodeAt(0), 0);
}

/** The same picture with one more chunk after its header. @param png a whole PNG file */
export function withChunk(png: Uint8Array, type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(headBytes + data.length + tailBytes);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  for (let index = 0; index < 4; index += 1) chunk[4 + index] = type.charCodeAt(index);
  chunk.set(data, headBytes);
  view.setUint32(headBytes + data.length, checksum(chunk.subarray(4, headBytes + data.length)));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, afterHeader));
  whole.set(chunk, afterHeader);
  whole.set(png.subarray(afterHeader), afterHeader + chunk.length);
  return whole;
}
