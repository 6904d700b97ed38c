// The trainer of one run: takes mini-batches in order, lets the engine step, counts epochs.
import type { Split } from '#core/data/split.ts';
import type { Divergence, Engine, StepResult } from '#core/graph/engine.ts';
import { continuedOptimizerState } from '#core/learning/optimizers/optimizers.ts';
import {
  continuedMemory,
  type LearningRateSchedule,
  observeLoss,
  type ScheduleMemory,
} from '#core/learning/schedules/schedules.ts';
import {
  freshPatience,
  judgeEpoch,
  type LossRule,
  type PatienceState,
  type StopRules,
} from '#core/learning/stopping/stop-rules.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import type { RandomState } from '#core/numeric/random-stream.ts';
import { drawOrder, firstShuffleState } from './data-order.ts';
import { drawDropout, firstDropoutState } from './dropout-masks.ts';
import { nextRate, nextUpdate } from './next-update.ts';
import { nextMiniBatch, type RunState } from './run-state.ts';

/** What a run takes from the document's training settings. */
export interface RunSettings extends UpdateSettings {
  readonly batchSize: number;
  readonly seed: number;
  readonly shuffle: boolean;
  /** Absent: the learning rate is the optimizer's throughout. */
  readonly schedule?: LearningRateSchedule;
  /** Absent: a run ends with its last epoch. */
  readonly stopRules?: StopRules;
}

/** Rows whose losses a run tells. */
type TrainedRows = Pick<Split, 'training' | 'validation'>;

/** One point of the loss curve. Epoch 0 is an evaluation of the start. */
export interface LossPoint {
  readonly epoch: number;
  /** Finished steps when the epoch ended. */
  readonly step: number;
  /** Example-weighted mean of the losses of the epoch's steps, each before its update. */
  readonly loss: number;
  /** After the epoch's last step; null without a validation split. */
  readonly validationLoss: number | null;
  /** The rate that the epoch was trained with; of the start, the one that the first will be. */
  readonly learningRate?: number;
}

export interface StepOutcome {
  /** The mini-batch's mean loss before the update. */
  readonly loss: number;
  readonly rows: Int32Array;
  /** Set when this step ended an epoch. */
  readonly finishedEpoch: LossPoint | null;
  /** The rule that ends the run with this epoch; null: none. */
  readonly stoppedBy: LossRule | null;
  /** Set when the step met a number that is not finite; it then changed nothing. */
  readonly divergence: Divergence | null;
}

/** What several steps came to, none of them beyond the end of the epoch. */
export interface StepsOutcome {
  /** Rows that were trained on. */
  readonly examples: number;
  readonly finishedEpoch: LossPoint | null;
  readonly stoppedBy: LossRule | null;
  readonly divergence: Divergence | null;
}

export class Trainer {
  readonly #engine: Engine;
  readonly #split: TrainedRows;
  readonly #settings: RunSettings;
  #order: Int32Array;
  #shuffle: RandomState;
  readonly #dropoutProbabilities: Float64Array;
  #dropout: RandomState;
  #position = 0;
  #epoch = 0;
  #step = 0;
  #lossSum = 0;
  #scheduleMemory: ScheduleMemory | undefined;
  #patience: PatienceState = freshPatience;
  /** What the engine trains with. */
  #learningRate: number;

  /**
   * @param dropoutProbabilities the chance of every activation that can be dropped, in the graph's order
   * @param state where an earlier run stopped; absent: a fresh run from the engine's parameters
   */
  constructor(
    engine: Engine,
    split: TrainedRows,
    settings: RunSettings,
    dropoutProbabilities: Float64Array,
    state?: RunState,
  ) {
    this.#engine = engine;
    this.#split = split;
    this.#settings = settings;
    const first = drawOrder(split.training, settings.shuffle, firstShuffleState(settings.seed));
    this.#order = first.order;
    this.#shuffle = first.shuffle;
    this.#dropoutProbabilities = dropoutProbabilities;
    this.#dropout = firstDropoutState(settings.seed);
    this.#learningRate = settings.optimizer.learningRate;
    this.#scheduleMemory = continuedMemory(settings.schedule);
    if (state === undefined) this.#followSchedule();
    else this.restore(state);
  }

  get epoch(): number {
    return this.#epoch;
  }

  get step(): number {
    return this.#step;
  }

  get stepsPerEpoch(): number {
    return Math.max(1, Math.ceil(this.#split.training.length / this.#settings.batchSize));
  }

  /** The loss of the present parameters over both splits, as the point of the finished epochs. */
  evaluate(): LossPoint {
    return {
      epoch: this.#epoch,
      step: this.#step,
      loss: this.#engine.evaluate(this.#split.training),
      validationLoss: this.#validationLoss(),
      learningRate: this.#learningRate,
    };
  }

  #validationLoss(): number | null {
    return this.#split.validation.length === 0 ? null : this.#engine.evaluate(this.#split.validation);
  }

  /** One optimizer update on the next mini-batch. */
  takeStep(): StepOutcome {
    const rows = nextMiniBatch({ order: this.#order, position: this.#position }, this.#settings.batchSize);
    const { loss, divergence } = this.#trainStep(rows);
    if (divergence !== null) return { loss, rows, finishedEpoch: null, stoppedBy: null, divergence };
    this.#step += 1;
    this.#position += rows.length;
    this.#lossSum += loss * rows.length;
    if (this.#position < this.#order.length) {
      return { loss, rows, finishedEpoch: null, stoppedBy: null, divergence: null };
    }
    const finishedEpoch = this.#finishEpoch();
    return { loss, rows, finishedEpoch, stoppedBy: this.#judge(finishedEpoch), divergence: null };
  }

  /** As `takeStep` so many times, to the bit, but no further than to the end of the epoch. */
  takeSteps(most: number): StepsOutcome {
    if (this.#hasDropout) return this.#takeStepsApart(most);
    const order = { order: this.#order, position: this.#position, batchSize: this.#settings.batchSize, most };
    const { steps, examples, lossSum, divergence } = this.#engine.trainSteps(order, this.#lossSum);
    this.#step += steps;
    this.#position += examples;
    this.#lossSum = lossSum;
    if (divergence !== null || this.#position < this.#order.length) {
      return { examples, finishedEpoch: null, stoppedBy: null, divergence };
    }
    const finishedEpoch = this.#finishEpoch();
    return { examples, finishedEpoch, stoppedBy: this.#judge(finishedEpoch), divergence: null };
  }

  #takeStepsApart(most: number): StepsOutcome {
    let examples = 0;
    for (let steps = 1; ; steps += 1) {
      const { rows, finishedEpoch, stoppedBy, divergence } = this.takeStep();
      if (divergence === null) examples += rows.length;
      if (divergence !== null || finishedEpoch !== null || steps >= most) {
        return { examples, finishedEpoch, stoppedBy, divergence };
      }
    }
  }

  #trainStep(rows: Int32Array): StepResult {
    if (!this.#hasDropout) return this.#engine.trainStep(rows);
    const { multipliers, dropout } = drawDropout(this.#dropoutProbabilities, rows.length, this.#dropout);
    const result = this.#engine.trainStep(rows, multipliers);
    if (result.divergence === null) this.#dropout = dropout;
    return result;
  }

  get #hasDropout(): boolean {
    return this.#dropoutProbabilities.length > 0;
  }

  #finishEpoch(): LossPoint {
    this.#epoch += 1;
    const point = {
      epoch: this.#epoch,
      step: this.#step,
      loss: this.#lossSum / this.#order.length,
      validationLoss: this.#validationLoss(),
      learningRate: this.#learningRate,
    };
    this.#position = 0;
    this.#lossSum = 0;
    this.#shuffle = drawOrder(this.#split.training, this.#settings.shuffle, this.#shuffle, this.#order).shuffle;
    return point;
  }

  /** Schedule and stop rules learn what the epoch came to. */
  #judge(point: LossPoint): LossRule | null {
    const { schedule, optimizer, stopRules = {} } = this.#settings;
    const watched = point.validationLoss ?? point.loss;
    const trained = point.epoch - 1;
    this.#scheduleMemory = observeLoss(schedule, optimizer.learningRate, trained, this.#scheduleMemory, watched);
    this.#followSchedule();
    const { state, stoppedBy } = judgeEpoch(stopRules, this.#patience, point.loss, watched);
    this.#patience = state;
    return stoppedBy;
  }

  /** Gives the engine the rate of the epoch that is trained next. */
  #followSchedule(): void {
    const moment = { epoch: this.#epoch, ...this.#seenByRules() };
    const learningRate = nextRate(this.#settings, moment);
    if (learningRate === this.#learningRate) return;
    this.#learningRate = learningRate;
    this.#engine.setUpdate(nextUpdate(this.#settings, moment));
  }

  state(): RunState {
    return {
      ...this.#counters(),
      order: this.#order.slice(),
      parameters: this.#engine.readParameters(),
      optimizerState: this.#engine.readOptimizerState(),
    };
  }

  #counters(): Omit<RunState, 'order' | 'parameters' | 'optimizerState'> {
    return {
      shuffle: this.#shuffle,
      dropout: this.#hasDropout ? this.#dropout : null,
      position: this.#position,
      epoch: this.#epoch,
      step: this.#step,
      lossSum: this.#lossSum,
      ...this.#seenByRules(),
    };
  }

  #seenByRules(): Pick<RunState, 'scheduleMemory' | 'patience'> {
    const patience = this.#patience;
    return this.#scheduleMemory === undefined ? { patience } : { scheduleMemory: this.#scheduleMemory, patience };
  }

  /** A moment of this run, or of one with other settings: what those have made useless starts afresh. */
  restore(state: RunState): void {
    this.#engine.writeParameters(state.parameters);
    this.#engine.writeOptimizerState(continuedOptimizerState(this.#settings.optimizer, state.optimizerState));
    this.#shuffle = state.shuffle;
    this.#dropout = state.dropout ?? firstDropoutState(this.#settings.seed);
    this.#order = state.order.slice();
    this.#position = state.position;
    this.#epoch = state.epoch;
    this.#step = state.step;
    this.#lossSum = state.lossSum;
    this.#restoreCourse(state);
  }

  /** What was seen counts for the rules that saw it: a schedule or a rule that is new starts afresh. */
  #restoreCourse({ scheduleMemory, patience = freshPatience }: RunState): void {
    const { schedule, stopRules } = this.#settings;
    this.#scheduleMemory = continuedMemory(schedule, scheduleMemory);
    this.#patience = stopRules?.patience === undefined ? freshPatience : patience;
    this.#followSchedule();
  }
}
