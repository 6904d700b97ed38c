// Makes a network for an exercise: fully connected layers of a given size with round numbers of their own.
import type { NetworkDocument } from '#core/document/network-document.ts';
import { defaultTrainingSettings } from '#core/document/network-document.ts';
import { placeByDepth } from '#core/document/place-by-depth.ts';
import { chain, dense, input } from '#core/examples/example-document.ts';
import type { ActivationKind } from '#core/layers/activation-functions.ts';
import type { Layer } from '#core/network/network.ts';
import { type Roundness, withDrawnNumbers } from './draw-numbers.ts';

export interface ExerciseRequest {
  readonly inputs: number;
  /** Neurons of each hidden layer, and how many hidden layers there are. */
  readonly size: number;
  readonly depth: number;
  readonly outputs: number;
  readonly activation: Exclude<ActivationKind, 'softmax'>;
  readonly hasBiases: boolean;
  readonly roundness: Roundness;
  readonly seed: number;
}

export function newExercise(request: ExerciseRequest): NetworkDocument {
  const { inputs, size, depth, outputs, activation, hasBiases, roundness, seed } = request;
  const neurons = (name: string, units: number): Layer => ({
    ...dense(name, units, activation),
    ...(hasBiases ? {} : { biases: null }),
  });
  const hidden = Array.from({ length: depth }, (_, index) => neurons(depth === 1 ? 'h' : `h${index + 1}`, size));
  const network = chain([input('x', inputs), ...hidden, neurons('y', outputs)]);
  const document: NetworkDocument = {
    name: [inputs, ...hidden.map(() => size), outputs].join('-'),
    network,
    layout: placeByDepth(network),
    training: { ...defaultTrainingSettings, optimizer: { kind: 'sgd', learningRate: 0.5 }, batchSize: 1, seed },
    dataset: null,
  };
  return withDrawnNumbers(document, { seed, index: 0, roundness });
}
