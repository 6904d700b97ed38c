// The content of a document's file, if it is small enough to be opened again.
import type { NetworkDocument } from '#core/document/network-document.ts';
import { maximumFileBytes } from '#core/limits/file-size.ts';
import { contentOf, documentWriter } from '#renderer/state/document/document-writer.ts';
import type { Tell } from '#renderer/state/window/progress-store.ts';

export type DocumentContent =
  | { readonly kind: 'content'; readonly content: Uint8Array<ArrayBuffer> }
  /** Bytes; null: more than a text can have at all. */
  | { readonly kind: 'tooLarge'; readonly size: number | null };

/** @param signal gives it up: null */
export async function documentContent(
  document: NetworkDocument,
  signal: AbortSignal,
  tell?: Tell,
): Promise<DocumentContent | null> {
  const aborted = new Promise<'aborted'>((resolve) => signal.addEventListener('abort', () => resolve('aborted')));
  const content = await Promise.race([contentOf(document, documentWriter(), tell), aborted]);
  if (content === 'aborted') return null;
  if (content === null) return { kind: 'tooLarge', size: null };
  return content.length > maximumFileBytes ? { kind: 'tooLarge', size: content.length } : { kind: 'content', content };
}
