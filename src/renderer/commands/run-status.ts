// Status of the training run in a word or two: where it is, its loss, its accuracy.
import type { MessageKey } from '#messages/catalogue.ts';
import type { Translate } from '#messages/translator.ts';
import type { PresentLosses } from '#renderer/state/stores/present-losses.ts';
import type { FinishReason, OfParts, RunStatus } from '#renderer/state/stores/run-store.ts';
import { shortText } from '#renderer/ui/field-text.ts';
import { percentText } from '#renderer/ui/percent-text.ts';

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

/** The mean over an epoch's steps is another number than the loss of the weights that are shown. */
export function lossText(t: Translate, { training, isMeasured }: PresentLosses): string {
  return t(isMeasured ? 'app.statusLoss' : 'app.statusEpochLoss', { value: shortText(training) });
}

/** Tells which rows are counted where there are two kinds. */
export function accuracyText(t: Translate, { training, validation }: OfParts): string {
  return validation === null
    ? t('app.statusAccuracy', { value: percentText(training) })
    : t('app.statusAccuracies', { training: percentText(training), validation: percentText(validation) });
}
