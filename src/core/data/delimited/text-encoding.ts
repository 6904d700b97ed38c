// The encoding of a text, told from its bytes: by a mark, by zero bytes, by being valid UTF-8, by common Korean syllables.
import type { Guess, TextEncoding } from './reading-choices.ts';
import { refuseText } from './unreadable-text.ts';

const marks: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

type OtherKind = 'tableIsPicture' | 'tableIsSpreadsheet' | 'tableIsNoText';

/** First bytes of files that are often taken for a text. */
const signatures: readonly (readonly [OtherKind, readonly number[]])[] = [
  ['tableIsPicture', [0x89, 0x50, 0x4e, 0x47]],
  ['tableIsPicture', [0xff, 0xd8, 0xff]],
  ['tableIsPicture', [0x47, 0x49, 0x46, 0x38]],
  ['tableIsPicture', [0x52, 0x49, 0x46, 0x46]],
  // A zip archive, which XLSX and ODS files are, and the older XLS.
  ['tableIsSpreadsheet', [0x50, 0x4b, 0x03, 0x04]],
  ['tableIsSpreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
  ['tableIsNoText', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['tableIsNoText', [0x1f, 0x8b]],
];

const looksAt = 262_144;
/** Of control characters; a text has next to none. */
const mostControlShare = 0.01;

/** Bytes of the mark that a text in this encoding begins with, if it has one. */
export function markLength(bytes: Uint8Array, encoding: TextEncoding): number {
  const mark = marks.find(([name]) => name === encoding)?.[1] ?? [];
  return beginsWith(bytes, mark) ? mark.length : 0;
}

/** @throws {UnreadableText} when it is no text */
export function guessEncoding(bytes: Uint8Array): Guess<TextEncoding> {
  for (const [code, signature] of signatures) if (beginsWith(bytes, signature)) refuseText(code);
  for (const [encoding, mark] of marks) if (beginsWith(bytes, mark)) return { value: encoding, certainty: 'sure' };
  const zeros = countZeros(bytes);
  if (zeros.even + zeros.odd > 0) return { value: wideEncoding(bytes, zeros), certainty: 'likely' };
  if (controlShare(bytes) > mostControlShare) refuseText('tableIsNoText');
  if (isUtf8(bytes)) return { value: 'utf-8', certainty: 'sure' };
  return { value: isKorean(bytes) ? 'euc-kr' : 'windows-1252', certainty: 'likely' };
}

function beginsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.length > 0 && first.every((byte, index) => bytes[index] === byte);
}

interface ZeroBytes {
  readonly even: number;
  readonly odd: number;
}

function countZeros(bytes: Uint8Array): ZeroBytes {
  const zeros = [0, 0];
  const end = Math.min(bytes.length, looksAt);
  for (let index = 0; index < end; index += 1) {
    if (bytes[index] === 0) zeros[index & 1] = (zeros[index & 1] as number) + 1;
  }
  return { even: zeros[0] as number, odd: zeros[1] as number };
}

/** Delimiters and digits have a zero for their high byte. */
function wideEncoding(bytes: Uint8Array, { even, odd }: ZeroBytes): TextEncoding {
  const clearly = 4;
  if (bytes.length % 2 === 0 && odd > clearly * even) return 'utf-16le';
  if (bytes.length % 2 === 0 && even > clearly * odd) return 'utf-16be';
  return refuseText('tableIsNoText');
}

function controlShare(bytes: Uint8Array): number {
  const end = Math.min(bytes.length, looksAt);
  let found = 0;
  for (let index = 0; index < end; index += 1) {
    const byte = bytes[index] as number;
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20) || byte === 0x7f) found += 1;
  }
  return end === 0 ? 0 : found / end;
}

/** By table 3-7 of the Unicode Standard. */
function isUtf8(bytes: Uint8Array): boolean {
  const words = wordsOf(bytes);
  for (let index = 0; index < bytes.length; ) {
    const first = bytes[index] as number;
    if (first < 0x80) {
      index = (index & 3) === 0 ? endOfAscii(words, index) : index + 1;
      continue;
    }
    const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || !isSecond(first, bytes[index + 1] ?? 0)) return false;
    for (let next = index + 2; next < index + length; next += 1) if (!isFollowing(bytes[next] ?? 0)) return false;
    index += length;
  }
  return true;
}

/** Four bytes each; none where the bytes don't lie so in memory. */
function wordsOf({ buffer, byteOffset, length }: Uint8Array): Uint32Array {
  return byteOffset % 4 === 0 ? new Uint32Array(buffer, byteOffset, length >> 2) : new Uint32Array();
}

/** Behind all words of ASCII alone, from the word of this byte on, and at least one byte further. */
function endOfAscii(words: Uint32Array, start: number): number {
  let word = start >> 2;
  while (word < words.length && ((words[word] as number) & 0x80808080) === 0) word += 1;
  return Math.max(start + 1, word << 2);
}

function isSecond(first: number, second: number): boolean {
  if (first === 0xe0) return second >= 0xa0 && second <= 0xbf;
  if (first === 0xed) return second >= 0x80 && second <= 0x9f;
  if (first === 0xf0) return second >= 0x90 && second <= 0xbf;
  if (first === 0xf4) return second >= 0x80 && second <= 0x8f;
  return isFollowing(second);
}

function isFollowing(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

/** Whether the bytes above ASCII come in pairs, most of which are among the 2,350 common syllables (rows 16 to 40 of KS X 1001). */
function isKorean(bytes: Uint8Array): boolean {
  let pairs = 0;
  let syllables = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] as number;
    if (lead < 0x80) continue;
    const trail = bytes[index + 1] ?? 0;
    if (lead < 0x81 || lead > 0xfe || !isTrail(trail)) return false;
    pairs += 1;
    if (lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1) syllables += 1;
    index += 1;
  }
  return syllables * 2 > pairs;
}

function isTrail(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x81 && byte <= 0xfe);
}
