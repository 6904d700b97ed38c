// When a run ends before its last epoch. Every rule that is absent never stops it.

export interface StopRules {
  /** Stops when an epoch's training loss is at or below this. */
  readonly targetLoss?: number;
  /** Stops after so many epochs in a row without a better validation loss; without a split the training loss counts. */
  readonly patience?: number;
  /** By how much a loss must be better to count. Absent: 0. */
  readonly minimumImprovement?: number;
  /** Stops after so many seconds of training. */
  readonly seconds?: number;
  /** A file's fields that this program does not know. */
  readonly unknownFields?: Readonly<Record<string, unknown>>;
}
