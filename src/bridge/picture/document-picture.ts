// A picture that can be opened again: the text of the document stands in a chunk of the PNG file, where viewers ignore it.
import { isPng, pngChunks, withChunk } from './png-chunks.ts';

const keyword = 'chainrule';
/** International text: UTF-8. */
const textChunk = 'iTXt';
/** Ends of keyword, language and translated keyword; between them: not compressed, method 0. */
const prefix = new TextEncoder().encode(`${keyword}\0\0\0\0\0`);
const ownKeyword = prefix.subarray(0, keyword.length + 1);

export type DocumentOfPicture =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pictureWithoutNetwork' }
  | { readonly kind: 'pictureDamaged' };

/** @param png a whole PNG file without a document @param content of the document's file, UTF-8 */
export function putDocumentInPicture(png: Uint8Array, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(prefix.length + content.length);
  data.set(prefix);
  data.set(content, prefix.length);
  return withChunk(png, textChunk, data);
}

/** The document's text in the bytes of a file; null: the file is no PNG picture at all. */
export function documentOfPicture(bytes: Uint8Array): DocumentOfPicture | null {
  if (!isPng(bytes)) return null;
  for (const chunk of pngChunks(bytes, { type: textChunk, beginning: ownKeyword })) {
    if (chunk === null) return { kind: 'pictureDamaged' };
    const text = chunk.isIntact() ? textAfterPrefix(chunk.data) : null;
    return text === null ? { kind: 'pictureDamaged' } : { kind: 'text', text };
  }
  return { kind: 'pictureWithoutNetwork' };
}

function startsWith(data: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, index) => data[index] === byte);
}

/** Null when another program has written the chunk anew in a way that this app never does. */
function textAfterPrefix(data: Uint8Array): string | null {
  if (!startsWith(data, prefix)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(data.subarray(prefix.length));
  } catch {
    return null;
  }
}
