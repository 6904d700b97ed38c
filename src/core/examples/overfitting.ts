// A large network learns thirty noisy rows by heart: the two losses fall together, then part.
import type { Example } from './example.ts';
import { chain, dense, initializedExample, input } from './example-document.ts';

export const overfitting: Example = {
  id: 'overfitting',
  chapter: 'trouble',
  level: 'intermediate',
  minutes: 5,
  hasData: true,
  document: () =>
    initializedExample({
      id: 'overfitting',
      name: 'Overfitting',
      network: chain([input('x', 2), dense('h1', 8, 'tanh'), dense('h2', 8, 'tanh'), dense('y', 1, 'sigmoid')]),
      training: {
        loss: 'binaryCrossEntropy',
        optimizer: { kind: 'adam', learningRate: 0.02 },
        batchSize: 10,
        epochs: 400,
        seed: 1,
        validation: 0.5,
      },
      dataset: { kind: 'builtin', name: 'moons', count: 60, noise: 0.8, seed: 1 },
    }),
};
