// A moment of training that is kept in the document: its weights, and what a run needs to go on from there exactly.
import type { OptimizerKind } from '#core/learning/optimizers/optimizers.ts';
import type { ScheduleMemory } from '#core/learning/schedules/schedules.ts';
import type { PatienceState } from '#core/learning/stopping/stop-rules.ts';
import type { UnknownFields } from '#core/network/network.ts';
import type { ParameterValues } from '#core/network/parameter-values.ts';
import type { RandomState } from '#core/numeric/random-stream.ts';

export interface Checkpoint {
  /** Unique among the document's checkpoints. */
  readonly name: string;
  /** Finished epochs. */
  readonly epoch: number;
  /** Finished steps. */
  readonly step: number;
  /** The training loss of the epoch that ended here; absent within an epoch. */
  readonly loss?: number;
  readonly validationLoss?: number;
  /** Those of the network as it was; after an edit they may not fit it any more. */
  readonly parameters: ParameterValues;
  /** Absent: only the weights are known, and a run from here starts afresh. */
  readonly run?: CheckpointRun;
  readonly unknownFields?: UnknownFields;
}

/** What a run knows beside the parameters; see `RunState`. */
export interface CheckpointRun {
  /** The seed from which the streams below came. */
  readonly seed: number;
  readonly optimizer: CheckpointOptimizer;
  readonly shuffle: RandomState;
  /** Absent: nothing is dropped, or not yet. */
  readonly dropout?: RandomState;
  /** Training rows in the order of the epoch that was under way. */
  readonly order: readonly number[];
  readonly position: number;
  readonly lossSum: number;
  readonly scheduleMemory?: ScheduleSeen;
  readonly patience?: PatienceSeen;
  readonly unknownFields?: UnknownFields;
}

export type ScheduleSeen = ScheduleMemory & { readonly unknownFields?: UnknownFields };
export type PatienceSeen = PatienceState & { readonly unknownFields?: UnknownFields };

export interface CheckpointOptimizer {
  readonly kind: OptimizerKind;
  /** Updates so far: of all parameters, or of each where they differ. */
  readonly steps: number | ParameterValues;
  /** Velocity, moments …, in the order of the optimizer's rule. */
  readonly slots: readonly ParameterValues[];
  readonly unknownFields?: UnknownFields;
}

/** All of its sets of parameter-like values. */
export function valuesOf({ parameters, run }: Checkpoint): readonly ParameterValues[] {
  if (run === undefined) return [parameters];
  const { steps, slots } = run.optimizer;
  return [parameters, ...(typeof steps === 'number' ? [] : [steps]), ...slots];
}

/** Numbers that a file must hold for it, absent wires included. */
export function numbersIn(checkpoint: Checkpoint): number {
  let count = checkpoint.run?.order.length ?? 0;
  for (const { connections, biases, parameters } of valuesOf(checkpoint)) {
    for (const rows of connections.values()) for (const row of rows) count += row.length;
    for (const values of biases.values()) count += values.length;
    for (const tensors of parameters?.values() ?? []) for (const values of tensors.values()) count += values.length;
  }
  return count;
}
