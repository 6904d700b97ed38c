// Questions to PyTorch, and its answers.

import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import type { LearningRateSchedule } from '#core/learning/schedules/schedules.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import { withTensors } from '#core/network/layer-definitions.ts';
import { type Network, noWeights, type Weights } from '#core/network/network.ts';
import { biasTensor, readParameters } from '#core/network/parameter-layout.ts';
import type { RandomCase } from '../support/random-case.ts';
import { askJudge, type Judge } from './debian-python.ts';

const judge: Judge = { script: 'pytorch_judge.py', library: 'PyTorch', package: 'python3-torch' };

type Rows = readonly (readonly number[])[];

interface Question {
  readonly network: Network;
  readonly loss: LossKind;
  readonly features: Rows;
  readonly targets: Rows;
  /** Where among a step's multipliers those of each layer with dropout begin. */
  readonly columns: Readonly<Record<string, number>>;
}

export interface GradientQuestion extends Question {
  /** Dropout's, [examples × dropoutWidth]; absent: nothing is dropped. */
  readonly multipliers?: Rows;
}

export interface TrainingQuestion extends Question {
  readonly update: UpdateSettings;
  /** Rows of each step's mini-batch. */
  readonly batches: Rows;
  readonly schedule?: LearningRateSchedule;
  /** The steps that end an epoch. */
  readonly epochEnds?: readonly number[];
  /** Dropout's, step by step. */
  readonly multipliers?: readonly Rows[];
}

/** One number per parameter, in the shape of a file. */
interface ParameterAnswer {
  readonly connections: Readonly<Record<string, Weights>>;
  readonly biases: Readonly<Record<string, readonly number[]>>;
  readonly parameters: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}

export type GradientAnswer = ParameterAnswer & { readonly loss: number };
export type TrainingAnswer = ParameterAnswer & {
  readonly losses: readonly number[];
  /** The parameters after half of the steps. */
  readonly halfway: ParameterAnswer;
};

export interface Answers {
  readonly torch: string;
  readonly gradients: readonly GradientAnswer[];
  readonly training: readonly TrainingAnswer[];
}

export function questionOf({ network, loss, graph, count, features, targets }: RandomCase): Question {
  return {
    network,
    loss,
    features: rowsOf(features, count, graph.inputWidth),
    targets: rowsOf(targets, count, graph.outputWidth),
    columns: dropoutColumns(graph),
  };
}

function dropoutColumns({ operations }: ComputationGraph): Record<string, number> {
  const dropouts = operations.flatMap((each) => (each.kind === 'dropout' ? [each] : []));
  return Object.fromEntries(dropouts.map(({ layer = '', column }) => [layer, column]));
}

export function rowsOf(numbers: Float64Array, count: number, width: number): number[][] {
  return Array.from({ length: count }, (_, row) => [...numbers.subarray(row * width, (row + 1) * width)]);
}

/** Fails, and says what to install, where PyTorch is missing. */
export function askPytorch(gradients: readonly GradientQuestion[], training: readonly TrainingQuestion[]): Answers {
  return askJudge(judge, { gradients, training });
}

/** The answer's numbers in the order of the network's parameters. */
export function inParameterOrder(network: Network, answer: ParameterAnswer): Float64Array {
  return readParameters({
    connections: network.connections.map((each) => ({ ...each, weights: answer.connections[each.id] ?? noWeights })),
    layers: network.layers.map((layer) =>
      withTensors(layer, ({ name }) =>
        name === biasTensor ? answer.biases[layer.id] : answer.parameters[layer.id]?.[name],
      ),
    ),
  });
}
