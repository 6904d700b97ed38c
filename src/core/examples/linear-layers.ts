// XOR 2-2-1 without the activation function of its hidden layer: two layers that are no more than one.
import type { Example } from './example.ts';
import { chain, dense, initializedExample, input } from './example-document.ts';

export const linearLayers: Example = {
  id: 'linear-layers',
  chapter: 'layers',
  level: 'beginner',
  minutes: 4,
  hasData: true,
  document: () =>
    initializedExample({
      id: 'linear-layers',
      name: 'XOR with linear layers',
      network: chain([input('x', 2), dense('h', 2, 'linear'), dense('y', 1, 'sigmoid')]),
      training: { optimizer: { kind: 'sgd', learningRate: 1 }, batchSize: 4, epochs: 500, seed: 3 },
      dataset: { kind: 'builtin', name: 'xor' },
    }),
};
