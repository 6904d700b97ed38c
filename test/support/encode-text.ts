// Texts as the bytes of an encoding that the platform only decodes: by decoding every pair of bytes once.
import type { TextEncoding } from '#core/data/delimited/reading-choices.ts';

/** What the window and the command line hand to the reader of tables. */
export function newDecoder(encoding: TextEncoding): TextDecoder {
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
}

/** Null: a character of the text has no bytes in it. */
export function encodeText(text: string, encoding: TextEncoding): Uint8Array | null {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return wide(text, encoding === 'utf-16le');
  const bytesOf = encoding === 'euc-kr' ? koreanBytes() : westernBytes();
  const bytes: number[] = [];
  for (const character of text) {
    const found = bytesOf.get(character);
    if (found === undefined) return null;
    bytes.push(...found);
  }
  return Uint8Array.from(bytes);
}

function wide(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return new Uint8Array(view.buffer);
}

function westernBytes(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('windows-1252');
  return new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), [byte]]));
}

function koreanBytes(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('euc-kr');
  const found = new Map<string, readonly number[]>();
  for (let byte = 0; byte < 0x80; byte += 1) found.set(String.fromCharCode(byte), [byte]);
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x41; trail < 0xff; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(character).length === 1 && character !== '�') found.set(character, [lead, trail]);
    }
  }
  return found;
}
