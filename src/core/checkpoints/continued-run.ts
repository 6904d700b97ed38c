// State of a run after an edit of the document, as far as the edit left it.
import { type Split, sameSplitting } from '#core/data/split.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Network } from '#core/network/network.ts';
import { carryRunState, forgetLosses, restartDataOrder } from '#core/training/carry-run-state.ts';
import type { RunState } from '#core/training/run-state.ts';

export interface InterruptedRun {
  readonly state: RunState;
  /** The network whose parameters `state` holds; null: not known. */
  readonly network: Network | null;
  /** The document that was trained; null: none that is remembered. */
  readonly document: NetworkDocument | null;
}

/** @param split of the edited document's data */
export function continuedRun(
  { network, training, dataset }: NetworkDocument,
  run: InterruptedRun,
  split: Split,
): RunState {
  let { state } = run;
  if (run.network !== null && run.network !== network) {
    state = carryRunState(state, run.network, network, training.optimizer);
  }
  if (run.document === null) return state;
  const { training: before } = run.document;
  const visitsOtherRows =
    run.document.dataset !== dataset || !sameSplitting(before, training) || before.shuffle !== training.shuffle;
  if (visitsOtherRows) state = restartDataOrder(state, split.training, training.shuffle, training.seed);
  return before.loss === training.loss ? state : forgetLosses(state);
}
