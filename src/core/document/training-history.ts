// The training history that a document keeps on request: the training log of its last run.
import type { UnknownFields } from '#core/network/network.ts';

/** One finished epoch; epoch 0 is the start. */
export interface HistoryPoint {
  readonly epoch: number;
  /** Finished steps when the epoch ended. */
  readonly step: number;
  readonly loss: number;
  /** Null without validation rows. */
  readonly validationLoss: number | null;
  readonly learningRate?: number;
  readonly unknownFields?: UnknownFields;
}

/** A run that has diverged ends with numbers that no file can hold. */
export function historyOf(log: readonly HistoryPoint[]): readonly HistoryPoint[] {
  return log.filter(
    ({ loss, validationLoss }) => Number.isFinite(loss) && (validationLoss === null || Number.isFinite(validationLoss)),
  );
}
