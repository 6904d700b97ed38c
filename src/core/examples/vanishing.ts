// Ten sigmoid layers beside ten ReLU layers: two branches that read the same inputs and learn the same classes.

import type { TableDataset } from '#core/data/dataset-choice.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import { initializeNetwork } from '#core/network/initialize-network.ts';
import type { DenseLayer, Network } from '#core/network/network.ts';
import type { Example } from './example.ts';
import { chain, dense, exampleDocument, input } from './example-document.ts';

const hiddenLayers = 10;
const units = 3;
const seed = 146;
/** Above 0, so that every ReLU neuron answers to some row from the start. */
const reluBias = 0.5;

export const vanishing: Example = {
  id: 'vanishing',
  chapter: 'trouble',
  level: 'advanced',
  minutes: 6,
  document: () =>
    exampleDocument({
      id: 'vanishing',
      name: 'Vanishing gradient',
      network: withReluBiases(initializeNetwork(twoBranches(), seed)),
      training: {
        loss: 'binaryCrossEntropy',
        optimizer: { kind: 'sgd', learningRate: 0.05 },
        batchSize: 8,
        epochs: 200,
        seed,
      },
      dataset: cloudsForBoth(),
    }),
};

function twoBranches(): Network {
  const inputs = input('x', 2);
  const sigmoid = chain([inputs, ...hidden('s', (name) => dense(name, units, 'sigmoid')), dense('ys', 1, 'sigmoid')]);
  const relu = chain([
    inputs,
    ...hidden('r', (name) => ({ ...dense(name, units, 'relu'), initializer: 'heUniform' })),
    dense('yr', 1, 'sigmoid'),
  ]);
  return {
    layers: [...sigmoid.layers, ...relu.layers.slice(1)],
    connections: [...sigmoid.connections, ...relu.connections],
    outputs: [...(sigmoid.outputs ?? []), ...(relu.outputs ?? [])],
  };
}

function hidden(letter: string, layer: (name: string) => DenseLayer): readonly DenseLayer[] {
  return Array.from({ length: hiddenLayers }, (_, index) => layer(`${letter}${index + 1}`));
}

function withReluBiases(network: Network): Network {
  const layers = network.layers.map((layer) =>
    layer.kind === 'dense' && layer.activation === 'relu'
      ? { ...layer, biases: new Array<number>(layer.units).fill(reluBias) }
      : layer,
  );
  return { ...network, layers };
}

/** The two clouds with their class twice, once for each branch. */
function cloudsForBoth(): TableDataset {
  const { count, features, targets } = datasetOf({
    kind: 'builtin',
    name: 'gaussians',
    count: 40,
    noise: 0.6,
    seed: 1,
  });
  const hundredths = (value = 0): number => Math.round(100 * value) / 100;
  return {
    kind: 'table',
    columns: [
      { name: 'x1', role: 'feature' },
      { name: 'x2', role: 'feature' },
      { name: 'ys', role: 'target' },
      { name: 'yr', role: 'target' },
    ],
    rows: Array.from({ length: count }, (_, row) => {
      const target = targets[row] ?? 0;
      return [hundredths(features[2 * row]), hundredths(features[2 * row + 1]), target, target];
    }),
  };
}
