// The chunks that a PNG file is made of: walked without trust in what they say of themselves, and new ones put in.
import { checksum } from './checksum.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
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

/** Every chunk up to the end; null after the last one that is whole when the file breaks off. */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk | null, void> {
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
    const typed = bytes.subarray(start + 4, dataEnd);
    const type = String.fromCharCode(...typed.subarray(0, 4));
    yield {
      type,
      data: bytes.subarray(dataStart, dataEnd),
      isIntact: () => checksum(typed) === view.getUint32(dataEnd),
    };
    if (type === 'IEND') return;
    start = dataEnd + tailBytes;
  }
  yield null;
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
