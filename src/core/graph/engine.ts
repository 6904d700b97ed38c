// The contract of an engine, by which the Trainer trains: the reference engine and the fast one keep to it.
import type { OptimizerState } from '#core/learning/optimizers/optimizers.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import type { ComputationGraph, OperationIndex } from './computation-graph.ts';

/** Where a number stopped being finite. */
export interface Divergence {
  /** The operation whose value or gradient is not finite; null when it is a parameter after its update. */
  readonly operation: OperationIndex | null;
  /** Index of the first parameter that is not finite (its update or its gradient), null when a value came first. */
  readonly parameter: number | null;
  readonly during: 'forward' | 'backward' | 'update';
}

export type StepResult =
  | { readonly loss: number; readonly divergence: null }
  | { readonly loss: number; readonly divergence: Divergence };

/** The mini-batches that follow each other in an epoch. */
export interface StepsOrder {
  /** Rows in the order of the epoch. */
  readonly order: Int32Array;
  /** Where among them the next mini-batch begins. */
  readonly position: number;
  readonly batchSize: number;
  /** At most so many steps, and none behind the last row. */
  readonly most: number;
}

export interface StepsTaken {
  /** Those that changed something. */
  readonly steps: number;
  /** How many rows they took. */
  readonly examples: number;
  /** What was given, and loss × rows of each step added one after the other. */
  readonly lossSum: number;
  /** Set when the step after them met a number that is not finite; `loss` is its loss then. */
  readonly divergence: Divergence | null;
  readonly loss: number;
}

/** The examples an engine trains on, row-major, and the parameters it starts from, in the order of `weightHash`. */
export interface EngineInput {
  readonly graph: ComputationGraph;
  readonly features: Float64Array;
  readonly targets: Float64Array;
  readonly parameters: Float64Array;
  readonly update: UpdateSettings;
  /** 1 for every parameter that stays as it is; null: none does. */
  readonly frozen: Uint8Array | null;
  /** Absent: a fresh state. */
  readonly optimizerState?: OptimizerState;
  /** Rows of the largest mini-batch to come, so that its memory is known before it is taken. Absent: not known. */
  readonly batchSize?: number;
}

export interface Engine {
  /**
   * One optimizer update on the mini-batch of these rows; `loss` is the mini-batch's before the update. A step that
   * diverges changes nothing.
   * @param dropout [rows × graph.dropoutWidth] multipliers; absent: nothing is dropped
   */
  trainStep(rows: Int32Array, dropout?: Float64Array): StepResult;
  /** The same as `trainStep` on one mini-batch after the other without dropout, to the bit; ends with a step that diverges. */
  trainSteps(order: StepsOrder, lossSum: number): StepsTaken;
  /** Mean loss over these rows, changing and dropping nothing. */
  evaluate(rows: Int32Array): number;
  /** Outputs for these rows, [rows × outputWidth], changing and dropping nothing. */
  outputs(rows: Int32Array): Float64Array;
  /** Copies, in the order of `weightHash`. */
  readParameters(): Float64Array;
  /** Gradients of the last step's mini-batch mean, as the data's loss has them: before penalty and clipping. */
  readGradients(): Float64Array;
  /** What the last step added to each parameter. */
  readUpdates(): Float64Array;
  /** All three, one after the other, as float32. @param into 3 × parameters */
  readFrame(into: Float32Array): void;
  readOptimizerState(): OptimizerState;
  writeParameters(parameters: Float64Array): void;
  writeOptimizerState(state: OptimizerState): void;
  /** Takes effect at the next step; another kind of optimizer starts with a fresh state. */
  setUpdate(settings: UpdateSettings): void;
  /** Hands what it took to the next engine. Nothing may be asked of this one any more. */
  release(): void;
}

/** @throws MemoryNeeded for a network and data that would not fit, before anything is taken */
export type CreateEngine = (input: EngineInput) => Engine;
