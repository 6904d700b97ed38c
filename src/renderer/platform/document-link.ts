// A document in the fragment of an address: compressed, in letters that addresses know, and bounded in both directions.

/** Letters of a link that programs still take along whole. */
export const longestLink = 64_000;
/** Bytes that a link may unfold to: what a hostile one takes at most. */
const largestDocument = 8 * 1024 * 1024;

const key = '#document=';
const letters = /^[A-Za-z0-9_-]+$/;

/** @param content of the document's file @returns the fragment with its sign; null: it is too large for a link */
export async function linkFragment(content: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const packed = await gathered(
    new Blob([content]).stream().pipeThrough(new CompressionStream('deflate-raw')),
    longestLink,
  );
  if (packed === null) return null;
  const fragment = key + inLetters(packed);
  return fragment.length > longestLink ? null : fragment;
}

export function isDocumentFragment(fragment: string): boolean {
  return fragment.startsWith(key);
}

/** Of a link among other words; null: there is none. */
export function fragmentIn(text: string): string | null {
  return /#document=[A-Za-z0-9_-]+/.exec(text)?.[0] ?? null;
}

/** The text of a document; null for what is none, is damaged or is too large. */
export async function textOfFragment(fragment: string): Promise<string | null> {
  const packed = fragment.slice(key.length);
  if (fragment.length > longestLink || !letters.test(packed)) return null;
  try {
    const stream = new Blob([fromLetters(packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const bytes = await gathered(stream, largestDocument);
    return bytes === null ? null : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Null as soon as there is more. */
async function gathered(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) {
      await reader.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(next.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Base64 for addresses (RFC 4648, section 5), without padding. */
function inLetters(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromLetters(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
