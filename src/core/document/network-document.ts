// The content of a file in memory: network, layout, training settings, dataset choice. Immutable, parts are shared.

import type { DatasetChoice } from '#core/data/dataset-choice.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import type { LearningRateSchedule } from '#core/learning/schedules/schedules.ts';
import type { StopRules } from '#core/learning/stopping/stop-rules.ts';
import type { Clipping, Regularization } from '#core/learning/update/update-settings.ts';
import type { LayerId, Network, UnknownFields } from '#core/network/network.ts';
import type { ParameterValues } from '#core/network/parameter-values.ts';
import type { Checkpoint } from './checkpoints/checkpoint.ts';
import type { Note } from './notes/note.ts';
import type { HistoryPoint } from './training-history.ts';
import { declarationOf, type SingleSettings, singleNames } from './training-settings.ts';

/** Pixels at zoom 1, top-left corner of the disc or the lane. */
export interface Position {
  readonly x: number;
  readonly y: number;
  readonly unknownFields?: UnknownFields;
}

/** Settings of one value as they are declared, and those that have parts. */
export interface TrainingSettings extends SingleSettings {
  readonly optimizer: OptimizerSettings;
  /** Name of the column whose classes each part gets in proportion; absent: the parts are drawn without looking. */
  readonly stratify?: string;
  /** Absent: the learning rate is the optimizer's throughout. */
  readonly schedule?: LearningRateSchedule;
  /** Absent: no penalty. */
  readonly regularization?: Regularization;
  /** Absent: gradients stay as they are. */
  readonly clipping?: Clipping;
  /** Absent: a run ends with its last epoch. */
  readonly stopRules?: StopRules;
  readonly unknownFields?: UnknownFields;
}

/** What *Reset* returns to. */
export interface InitialParameters extends ParameterValues {
  readonly unknownFields?: UnknownFields;
}

export interface NetworkDocument {
  readonly name: string;
  readonly network: Network;
  readonly layout: ReadonlyMap<LayerId, Position>;
  readonly training: TrainingSettings;
  readonly dataset: DatasetChoice | null;
  /** Absent: the current parameters are the initial ones. */
  readonly initial?: InitialParameters;
  /** Moments of training that were saved; absent: none. */
  readonly checkpoints?: readonly Checkpoint[];
  /** The training log of the run that made the present weights; empty before one. Absent: it is not kept. */
  readonly history?: readonly HistoryPoint[];
  /** How often the test rows were looked at; absent: never. */
  readonly testLooks?: number;
  /** Words on the canvas; absent: none. */
  readonly notes?: readonly Note[];
  /** Id of the built-in document this one was made from; title and note are looked up under it in the messages. */
  readonly example?: string;
  readonly unknownFields?: UnknownFields;
}

export const defaultTrainingSettings: TrainingSettings = {
  ...usualSettings(),
  optimizer: { kind: 'sgd', learningRate: 0.1 },
};

function usualSettings(): SingleSettings {
  const declared = singleNames.map((name) => [name, declarationOf(name)] as const);
  const always = declared.filter(([, { isOptional }]) => isOptional !== true);
  return Object.fromEntries(always.map(([name, { absent }]) => [name, absent])) as object as SingleSettings;
}
