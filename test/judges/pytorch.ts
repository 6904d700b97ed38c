// What PyTorch is asked, and what it answers.
import type { LossKind } from '#core/learning/losses/loss-function.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizer.ts';
import type { Network, Weights } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import type { RandomCase } from '../support/random-case.ts';
import { askJudge, type Judge } from './debian-python.ts';

const judge: Judge = { script: 'pytorch_judge.py', library: 'PyTorch', package: 'python3-torch' };

interface Question {
  readonly network: Network;
  readonly loss: LossKind;
  readonly features: readonly (readonly number[])[];
  readonly targets: readonly (readonly number[])[];
}

export interface TrainingQuestion extends Question {
  readonly optimizer: OptimizerSettings;
  /** Rows of each step's mini-batch. */
  readonly batches: readonly (readonly number[])[];
}

/** One number per parameter, in the shape of a file. */
interface ParameterAnswer {
  readonly connections: Readonly<Record<string, Weights>>;
  readonly biases: Readonly<Record<string, readonly number[]>>;
}

export type GradientAnswer = ParameterAnswer & { readonly loss: number };
export type TrainingAnswer = ParameterAnswer & { readonly losses: readonly number[] };

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
  };
}

function rowsOf(numbers: Float64Array, count: number, width: number): number[][] {
  return Array.from({ length: count }, (_, row) => [...numbers.subarray(row * width, (row + 1) * width)]);
}

/** Fails, and says what to install, where PyTorch is missing. */
export function askPytorch(gradients: readonly Question[], training: readonly TrainingQuestion[]): Answers {
  return askJudge(judge, { gradients, training });
}

/** The answer's numbers in the order of the network's parameters. */
export function inParameterOrder(network: Network, answer: ParameterAnswer): Float64Array {
  return readParameters({
    connections: network.connections.map((each) => ({ ...each, weights: answer.connections[each.id] ?? [] })),
    layers: network.layers.map((layer) =>
      layer.kind === 'dense' ? { ...layer, biases: answer.biases[layer.id] ?? null } : layer,
    ),
  });
}
