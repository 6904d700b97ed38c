// The content of a file in memory: network, layout, training settings, dataset choice. Immutable, parts are shared.
import type { LossKind } from '../learning/losses/loss-function.ts';
import type { OptimizerSettings } from '../learning/optimizers/optimizer.ts';
import type { ConnectionId, LayerId, Network, UnknownFields, Weights } from '../network/network.ts';

/** Pixels at zoom 1, top-left corner of the disc or the lane. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface TrainingSettings {
  readonly loss: LossKind;
  readonly optimizer: OptimizerSettings;
  readonly batchSize: number;
  readonly epochs: number;
  readonly seed: number;
  /** Share of the examples kept for validation, 0 to 0.9. */
  readonly validation: number;
  readonly shuffle: boolean;
  readonly unknownFields?: UnknownFields;
}

export type BuiltinDatasetName = 'and' | 'or' | 'xor' | 'circle' | 'spiral' | 'gaussians' | 'moons' | 'sine';

export interface BuiltinDataset {
  readonly kind: 'builtin';
  readonly name: BuiltinDatasetName;
  /** Absent: the generator's default. The logic tables take none of the three. */
  readonly count?: number;
  readonly noise?: number;
  readonly seed?: number;
  readonly unknownFields?: UnknownFields;
}

export interface TableColumn {
  readonly name: string;
  readonly role: 'feature' | 'target';
}

export interface TableDataset {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly number[])[];
  readonly unknownFields?: UnknownFields;
}

export type DatasetChoice = BuiltinDataset | TableDataset;

/** What *Reset* returns to. */
export interface InitialParameters {
  readonly connections: ReadonlyMap<ConnectionId, Weights>;
  readonly biases: ReadonlyMap<LayerId, readonly number[]>;
}

export interface NetworkDocument {
  readonly name: string;
  readonly network: Network;
  readonly layout: ReadonlyMap<LayerId, Position>;
  readonly training: TrainingSettings;
  readonly dataset: DatasetChoice | null;
  /** Absent: the current parameters are the initial ones. */
  readonly initial?: InitialParameters;
  /** Id of the built-in document this one was made from; title and note are looked up under it in the messages. */
  readonly example?: string;
  readonly unknownFields?: UnknownFields;
}

export const defaultTrainingSettings: TrainingSettings = {
  loss: 'meanSquaredError',
  optimizer: { kind: 'sgd', learningRate: 0.1 },
  batchSize: 32,
  epochs: 100,
  seed: 1,
  validation: 0,
  shuffle: true,
};
