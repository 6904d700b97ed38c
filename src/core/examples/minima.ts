// Three ReLU neurons around a disc: where training ends depends on where it starts.
import type { Example } from './example.ts';
import { chain, dense, initializedExample, input } from './example-document.ts';

export const minima: Example = {
  id: 'minima',
  chapter: 'trouble',
  level: 'intermediate',
  minutes: 5,
  hasData: true,
  document: () =>
    initializedExample({
      id: 'minima',
      name: 'Different minima',
      network: chain([input('x', 2), dense('h', 3, 'relu'), dense('y', 1, 'sigmoid')]),
      training: {
        loss: 'binaryCrossEntropy',
        optimizer: { kind: 'adam', learningRate: 0.03 },
        batchSize: 20,
        epochs: 300,
        seed: 25,
      },
      dataset: { kind: 'builtin', name: 'circle', count: 100, noise: 0.1, seed: 1 },
    }),
};
