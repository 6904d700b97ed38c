// The messages between the window and the recovery worker. Unchanged parts are not sent again.
import type { DatasetChoice } from '#core/data/dataset-choice.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { LearnedSoFar } from './recovery-writer.ts';

export interface RecoveryRequest {
  /** Without its data; absent: the one of the last request. */
  readonly document?: Omit<NetworkDocument, 'dataset'>;
  /** Absent: the one of the last request. */
  readonly dataset?: DatasetChoice | null;
  readonly learned: LearnedSoFar | null;
}

export type RecoveryAnswer =
  | { readonly kind: 'written'; readonly content: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly detail: string };
