// A project that was exported comes back: its document, with the weights that were trained there.
import { isRefused } from '#core/document/edit.ts';
import { recordTraining } from '#core/document/edits/record-training.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { parametersFrom } from './tensors/put-tensors.ts';
import { readSafetensors } from './tensors/safetensors.ts';

/**
 * What is frozen stays to the last bit, and *Reset* returns to where the training there began.
 * @throws Unreadable
 */
export function withTrainedWeights(document: NetworkDocument, weights: Uint8Array): NetworkDocument {
  const result = recordTraining(document, parametersFrom(document.network, readSafetensors(weights)), 0);
  return isRefused(result) ? document : result.document;
}
