// The content of a document's file, if it is small enough to be opened again.
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { maximumFileBytes } from '#core/limits/file-size.ts';

export type DocumentContent =
  | { readonly kind: 'content'; readonly content: Uint8Array<ArrayBuffer> }
  /** Bytes; null: more than a text can have at all. */
  | { readonly kind: 'tooLarge'; readonly size: number | null };

export function documentContent(document: NetworkDocument): DocumentContent {
  const text = textOf(document);
  if (text === null) return { kind: 'tooLarge', size: null };
  const content = new TextEncoder().encode(text);
  return content.length > maximumFileBytes ? { kind: 'tooLarge', size: content.length } : { kind: 'content', content };
}

/** No engine makes a text of 2²⁹ units. */
function textOf(document: NetworkDocument): string | null {
  try {
    return serialiseDocument(document);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
