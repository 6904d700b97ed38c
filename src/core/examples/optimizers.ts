// Two weights in a ravine: the loss is steep along the first and nearly flat along the second, y = x₁ + 6 x₂.
import type { Example } from './example.ts';
import { chain, dense, exampleDocument, input } from './example-document.ts';

const count = 16;
const wide = 2;
const narrow = 0.1;

export const optimizers: Example = {
  id: 'optimizers',
  chapter: 'further',
  level: 'advanced',
  minutes: 8,
  hasData: true,
  document: () =>
    exampleDocument({
      id: 'optimizers',
      name: 'Optimizers in a ravine',
      network: chain([input('x', 2), { ...dense('y', 1, 'linear'), biases: null }], [[[-1, 0]]]),
      training: { optimizer: { kind: 'sgd', learningRate: 0.6 }, batchSize: count, epochs: 100 },
      dataset: {
        kind: 'table',
        columns: [
          { name: 'x1', role: 'feature' },
          { name: 'x2', role: 'feature' },
          { name: 'y', role: 'target' },
        ],
        rows: Array.from({ length: count }, (_, index) => row(index)),
      },
    }),
};

/** Both features evenly spread, the second in an order that keeps it nearly unrelated to the first. */
function row(index: number): readonly number[] {
  const x1 = hundredths(wide * share(index));
  const x2 = hundredths(narrow * share((7 * index) % count));
  return [x1, x2, hundredths(x1 + 6 * x2)];
}

/** −1 to 1. */
function share(index: number): number {
  return (2 * index) / (count - 1) - 1;
}

function hundredths(value: number): number {
  return Math.round(100 * value) / 100;
}
