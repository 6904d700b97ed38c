// The command that loads a document into the worker before it is trained.

import { continuedRun } from '#core/checkpoints/continued-run.ts';
import { datasetFor } from '#core/data/dataset-of.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { patchBetween } from '#core/document/patch.ts';
import { packNetwork } from '#core/network/packed-network.ts';
import type { LoadCommand } from '#core/training/training-messages.ts';
import { hasTrained, type RunSnapshot } from '../stores/run-store.ts';
import { runOnwards } from '../stores/timeline-store.ts';

/**
 * All that is needed to train this document from this moment on; null without a dataset.
 * @param last the document that was loaded before
 */
export function loadCommand(
  document: NetworkDocument,
  snapshot: RunSnapshot,
  last: NetworkDocument | null,
): LoadCommand | null {
  const { network, training } = document;
  const dataset = datasetFor(document);
  if (dataset === null) return null;
  const { state: reached, network: trained } = snapshot;
  const state =
    hasTrained(snapshot) && reached !== null
      ? continuedRun(document, { state: reached, network: trained, document: last }, dataset.split)
      : null;
  const packed = packNetwork(network);
  return { kind: 'load', network: packed, dataset, state, settings: training, ...runOnwards(snapshot) };
}

/** Nothing that a run could see differs: only what is saved beside the network. */
export function trainsAlike(before: NetworkDocument, after: NetworkDocument): boolean {
  return patchBetween(before, after).every(({ part }) => part === 'checkpoints');
}
