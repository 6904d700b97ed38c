// The messages between the window and the writing worker. Unchanged parts are not sent again.
import type { LearnedSoFar } from './document-bytes.ts';
import type { DocumentMessage } from './document-messages.ts';

export type WritingRequest =
  /** Pieces of a document; without any the last one stays. */
  | DocumentMessage
  | {
      readonly kind: 'write';
      /** The document's data are those of the one before, and were not sent. */
      readonly keepsDataset: boolean;
      readonly learned: LearnedSoFar | null;
    };

export type WritingAnswer =
  | { readonly kind: 'written'; readonly content: Uint8Array<ArrayBuffer> }
  /** No engine makes a text of 2²⁹ units. */
  | { readonly kind: 'tooLong' }
  | { readonly kind: 'failed'; readonly detail: string };
