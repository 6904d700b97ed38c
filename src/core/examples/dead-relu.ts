// Four of six ReLU neurons have biases so far below 0 that no row ever reaches them.
import { initializeNetwork } from '#core/network/initialize-network.ts';
import type { Example } from './example.ts';
import { chain, dense, exampleDocument, input } from './example-document.ts';

const seed = 1;
/** Further below 0 than any row of the circle can lift a weighted sum. */
const far = -6;

export const deadRelu: Example = {
  id: 'dead-relu',
  chapter: 'trouble',
  level: 'intermediate',
  minutes: 4,
  hasData: true,
  document: () => {
    const drawn = initializeNetwork(chain([input('x', 2), dense('h', 6, 'relu'), dense('y', 1, 'sigmoid')]), seed);
    const layers = drawn.layers.map((layer) =>
      layer.id === 'h' ? { ...layer, biases: [0, far, 0, far, far, far] } : layer,
    );
    return exampleDocument({
      id: 'dead-relu',
      name: 'Dead ReLU',
      network: { ...drawn, layers },
      training: {
        loss: 'binaryCrossEntropy',
        optimizer: { kind: 'adam', learningRate: 0.01 },
        batchSize: 20,
        epochs: 300,
        seed,
      },
      dataset: { kind: 'builtin', name: 'circle', count: 100, noise: 0.1, seed: 1 },
    });
  },
};
