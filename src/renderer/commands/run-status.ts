// Status of the training run in a word or two.
import type { MessageKey } from '#messages/catalogue.ts';
import type { FinishReason, RunStatus } from '#renderer/state/stores/run-store.ts';

const statusKey: { readonly [Status in RunStatus]: MessageKey } = {
  idle: 'app.statusIdle',
  running: 'app.statusRunning',
  paused: 'app.statusPaused',
  finished: 'app.statusFinished',
  diverged: 'app.statusDiverged',
};

const finishKey: { readonly [Reason in FinishReason]: MessageKey } = {
  epochs: 'app.statusFinished',
  targetLoss: 'app.statusTargetLoss',
  patience: 'app.statusPatience',
  time: 'app.statusTime',
};

/** @param finishedBy why it ended; null while it has not */
export function runStatusKey(status: RunStatus, finishedBy: FinishReason | null): MessageKey {
  return finishedBy === null ? statusKey[status] : finishKey[finishedBy];
}
