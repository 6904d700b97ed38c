// Stop rules: they end a run before its last epoch. A rule that is absent never does.

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

/** The rules that an epoch's losses can meet. */
export type LossRule = 'targetLoss' | 'patience';

/** What a run must remember of its losses to go on as if it had never been stopped. Plain data. */
export interface PatienceState {
  /** The least watched loss that counted as better. */
  readonly best: number;
  /** Epochs in a row since then. */
  readonly waited: number;
}

export const freshPatience: PatienceState = { best: Number.POSITIVE_INFINITY, waited: 0 };

export interface Verdict {
  readonly state: PatienceState;
  /** Null: the run goes on. */
  readonly stoppedBy: LossRule | null;
}

/**
 * What the rules say after an epoch. A run that one of them has stopped may be started again: then it waits anew.
 * @param loss the epoch's training loss
 * @param watched its validation loss; without a split its training loss
 */
export function judgeEpoch(rules: StopRules, state: PatienceState, loss: number, watched: number): Verdict {
  const next = wait(rules, state, watched);
  const stoppedBy = ruleMet(rules, next, loss);
  return { state: stoppedBy === null ? next : { ...next, waited: 0 }, stoppedBy };
}

function wait({ patience, minimumImprovement = 0 }: StopRules, state: PatienceState, watched: number): PatienceState {
  if (patience === undefined) return state;
  if (watched < state.best - minimumImprovement) return { best: watched, waited: 0 };
  return { ...state, waited: state.waited + 1 };
}

function ruleMet({ targetLoss, patience }: StopRules, { waited }: PatienceState, loss: number): LossRule | null {
  if (targetLoss !== undefined && loss <= targetLoss) return 'targetLoss';
  return patience !== undefined && waited >= patience ? 'patience' : null;
}

/** @param trained seconds of training so far */
export function isTimeUp({ seconds }: StopRules, trained: number): boolean {
  return seconds !== undefined && trained >= seconds;
}
