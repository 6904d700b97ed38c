// The course of the learning rate over the epochs of a run. Names, defaults and arithmetic are PyTorch's schedulers'.

/** What every schedule may have besides its own course. */
interface EverySchedule {
  /** Epochs in which the rate rises in a line from a third to the whole; the course begins after them. Absent: 0. */
  readonly warmUp?: number;
  /** A file's fields that this program does not know. */
  readonly unknownFields?: Readonly<Record<string, unknown>>;
}

export type LearningRateSchedule = EverySchedule &
  (
    | { readonly kind: 'constant' }
    /** × `factor` after every `every` epochs (StepLR). */
    | { readonly kind: 'step'; readonly every: number; readonly factor?: number }
    /** × `factor` after each epoch (ExponentialLR). */
    | { readonly kind: 'exponential'; readonly factor: number }
    /** Half a cosine down to `minimum` in `epochs` epochs (CosineAnnealingLR). */
    | { readonly kind: 'cosine'; readonly epochs: number; readonly minimum?: number }
    /** × `factor` when the loss has not fallen for more than `patience` epochs (ReduceLROnPlateau): the validation loss, without a split the training loss. */
    | {
        readonly kind: 'plateau';
        readonly factor?: number;
        readonly patience?: number;
        readonly threshold?: number;
        readonly minimum?: number;
      }
  );

export type ScheduleKind = LearningRateSchedule['kind'];
