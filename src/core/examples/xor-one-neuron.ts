// XOR with one neuron: the loss stops at 0.25, since one straight line can't part the points.
import type { Example } from './example.ts';
import { chain, dense, initializedExample, input } from './example-document.ts';

export const xorOneNeuron: Example = {
  id: 'xor-one-neuron',
  chapter: 'neuron',
  level: 'beginner',
  minutes: 3,
  hasData: true,
  document: () =>
    initializedExample({
      id: 'xor-one-neuron',
      name: 'XOR with one neuron',
      network: chain([input('x', 2), dense('y', 1, 'sigmoid')]),
      training: { optimizer: { kind: 'sgd', learningRate: 1 }, batchSize: 4, epochs: 500, seed: 1 },
      dataset: { kind: 'builtin', name: 'xor' },
    }),
};
