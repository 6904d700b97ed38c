// Writes the document as its file would be, with what a run has learned so far, as bytes of UTF-8.
import { isRefused } from '#core/document/edit.ts';
import { recordTraining } from '#core/document/edits/record-training.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';

/** The last frame of a run: all parameters in the order of `layOutParameters`, after so many epochs. */
export interface LearnedSoFar {
  readonly parameters: Float64Array;
  readonly epochs: number;
}

/** @returns UTF-8 */
export function documentBytes(document: NetworkDocument, learned: LearnedSoFar | null): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(serialiseDocument(learned === null ? document : withLearned(document, learned)));
}

function withLearned(document: NetworkDocument, { parameters, epochs }: LearnedSoFar): NetworkDocument {
  const result = recordTraining(document, parameters, epochs);
  return isRefused(result) ? document : result.document;
}
