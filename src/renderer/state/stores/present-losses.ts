// Losses of the network that is shown: of its last epoch, or measured where something has changed since.
import { datasetFor } from '#core/data/dataset-of.ts';
import { lossShape } from '#core/document/loss-shape.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { computed } from '#renderer/signals/signal.ts';
import { useDocument } from './document-store.ts';
import { type OfParts, useRun } from './run-store.ts';

export interface PresentLosses extends OfParts {
  /** Over the rows as the network stands, rather than over the steps of an epoch. */
  readonly isMeasured: boolean;
}

const isLogged = computed((): boolean => {
  const { logged } = useRun.getState().snapshot;
  const { document } = useDocument.getState();
  return logged !== null && document !== null && haveOneLoss(logged, document);
});

/** The last point of the run's log tells of the network that is shown. */
export const logTellsOfPresent = isLogged.get;

const losses = computed((): PresentLosses | null => {
  const { status, log, losses: measured } = useRun.getState();
  const last = log.at(-1);
  if (last === undefined) return null;
  if (status === 'running' || isLogged.get()) {
    return { training: last.loss, validation: last.validationLoss, isMeasured: false };
  }
  return measured === null ? null : { ...measured, isMeasured: true };
});

/** Null before the first loss of a run, and where the present one isn't known. */
export const presentLosses = losses.get;

function haveOneLoss(one: NetworkDocument, other: NetworkDocument): boolean {
  if (one === other) return true;
  if (datasetFor(one) !== datasetFor(other) || lossShape(one) !== lossShape(other)) return false;
  if (one.network === other.network) return true;
  const parameters = readParameters(other.network);
  return readParameters(one.network).every((value, at) => Object.is(value, parameters[at]));
}
