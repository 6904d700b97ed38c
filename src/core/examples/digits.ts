// Ten classes from 64 pixels: softmax and cross-entropy.
import type { Example } from './example.ts';
import { chain, dense, initializedExample, input } from './example-document.ts';

export const digits: Example = {
  id: 'digits',
  chapter: 'further',
  level: 'advanced',
  minutes: 8,
  hasData: true,
  document: () =>
    initializedExample({
      id: 'digits',
      name: 'Digits 8 × 8',
      network: chain([input('x', 64), dense('h', 32, 'tanh'), dense('y', 10, 'softmax')]),
      training: {
        loss: 'crossEntropy',
        optimizer: { kind: 'adam', learningRate: 0.01 },
        batchSize: 20,
        epochs: 20,
        seed: 1,
        validation: 0.2,
      },
      dataset: { kind: 'builtin', name: 'digits', count: 1000, noise: 0.1, seed: 1 },
    }),
};
