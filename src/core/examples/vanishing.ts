// Ten sigmoid neurons beside ten ReLU neurons: two chains with the same weights, inputs and targets.

import type { TableDataset } from '#core/data/dataset-choice.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import { laneWidth, layerSize, neuronDisc } from '#core/document/layer-size.ts';
import { defaultTrainingSettings, type Position } from '#core/document/network-document.ts';
import type { ActivationKind } from '#core/layers/activation-functions.ts';
import type { LayerId, Network, Weights } from '#core/network/network.ts';
import type { Example } from './example.ts';
import { chain, dense, exampleDocument, input } from './example-document.ts';

const hiddenLayers = 10;
const inputs = input('x', 2);

export const vanishing: Example = {
  id: 'vanishing',
  chapter: 'trouble',
  level: 'advanced',
  minutes: 6,
  hasData: true,
  document: () => {
    const sigmoid = branch('s', 'sigmoid');
    const relu = branch('r', 'relu');
    return exampleDocument({
      id: 'vanishing',
      name: 'Vanishing gradient',
      network: {
        layers: [...sigmoid.layers, ...relu.layers.slice(1)],
        connections: [...sigmoid.connections, ...relu.connections],
        outputs: [...(relu.outputs ?? []), ...(sigmoid.outputs ?? [])],
      },
      layout: new Map([...row(sigmoid, 0), ...row(relu, rowGap), [inputs.id, betweenRows()]]),
      training: {
        loss: 'binaryCrossEntropy',
        optimizer: { kind: 'sgd', learningRate: 0.1 },
        batchSize: 8,
        epochs: 200,
      },
      dataset: cloudsForBoth(),
    });
  },
};

/** Half of each input, then the same number on and on: every weight is 1. */
function branch(letter: string, activation: ActivationKind): Network {
  const hidden = Array.from({ length: hiddenLayers }, (_, index) => dense(`${letter}${index + 1}`, 1, activation));
  const weights: readonly Weights[] = [[[0.5, 0.5]], ...Array.from({ length: hiddenLayers }, () => [[1]])];
  return chain([inputs, ...hidden, dense(`y${letter}`, 1, 'sigmoid')], weights);
}

const columnGap = 56;
const rowGap = 260;

function row({ layers }: Network, y: number): readonly (readonly [LayerId, Position])[] {
  return layers
    .slice(1)
    .map(({ id }, column) => [id, { x: laneWidth + columnGap + column * (neuronDisc + columnGap), y }] as const);
}

function betweenRows(): Position {
  return { x: 0, y: Math.round((rowGap + neuronDisc - layerSize(inputs).height) / 2) };
}

/** The two clouds with their class twice, once for each branch; first a row that ReLU lets through. */
function cloudsForBoth(): TableDataset {
  const clouds = { kind: 'builtin', name: 'gaussians', count: 40, noise: 0.6, seed: 1 } as const;
  const { count, features, targets } = datasetOf(clouds, defaultTrainingSettings);
  const hundredths = (value = 0): number => Math.round(100 * value) / 100;
  return {
    kind: 'table',
    columns: [
      { name: 'x1', role: 'feature' },
      { name: 'x2', role: 'feature' },
      { name: 'yr', role: 'target' },
      { name: 'ys', role: 'target' },
    ],
    rows: Array.from({ length: count }, (_, place) => {
      // The classes take turns: each pair changes places.
      const index = place ^ 1;
      const target = targets[index] ?? 0;
      return [hundredths(features[2 * index]), hundredths(features[2 * index + 1]), target, target];
    }),
  };
}
