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

/** The settings of a schedule that a document may leave out. */
type OptionalNumber<Schedule> = keyof {
  [Name in keyof Schedule as object extends Pick<Schedule, Name>
    ? Exclude<Name, keyof EverySchedule>
    : never]: Schedule[Name];
};

export interface ScheduleRule<Schedule extends LearningRateSchedule = LearningRateSchedule> {
  readonly kind: Schedule['kind'];
  /** What PyTorch takes for the settings that are absent. */
  readonly defaults: { readonly [Name in OptionalNumber<Schedule>]-?: number };
  /**
   * The rate of an epoch of the course.
   * @param base the optimizer's learning rate
   * @param epoch counted from 0, where the course begins
   * @param scale product of the factors by which falling short has lowered the rate so far; only plateau asks
   */
  rate(schedule: Schedule, base: number, epoch: number, scale: number): number;
  /** TeX of the rate of epoch e, with \eta_0 for the optimizer's. */
  readonly formula: string;
}
