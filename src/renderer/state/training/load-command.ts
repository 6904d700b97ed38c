// What the worker is told of a document before it can train it.
import { sameSplitting } from '#core/data/split.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { patchBetween } from '#core/document/patch.ts';
import { packNetwork } from '#core/network/packed-network.ts';
import { carryRunState, forgetLosses, restartDataOrder } from '#core/training/carry-run-state.ts';
import type { LoadCommand } from '#core/training/training-messages.ts';
import { datasetFor } from '../stores/compiled-document.ts';
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
  let state = hasTrained(snapshot) ? snapshot.state : null;
  if (state !== null && snapshot.network !== null && snapshot.network !== network) {
    state = carryRunState(state, snapshot.network, network, training.optimizer);
  }
  if (state !== null && last !== null && visitsOtherRows(last, document)) {
    state = restartDataOrder(state, dataset.split.training, training.shuffle, training.seed);
  }
  if (state !== null && last !== null && last.training.loss !== training.loss) state = forgetLosses(state);
  const packed = packNetwork(network);
  return { kind: 'load', network: packed, dataset, state, settings: training, ...runOnwards(snapshot) };
}

/** Nothing that a run could see differs: only what is saved beside the network. */
export function trainsAlike(before: NetworkDocument, after: NetworkDocument): boolean {
  return patchBetween(before, after).every(({ part }) => part === 'checkpoints');
}

function visitsOtherRows(before: NetworkDocument, after: NetworkDocument): boolean {
  const { training: a } = before;
  const { training: b } = after;
  return before.dataset !== after.dataset || !sameSplitting(a, b) || a.shuffle !== b.shuffle;
}
