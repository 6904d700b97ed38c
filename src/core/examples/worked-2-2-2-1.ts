// The worked example: sigmoid everywhere, no biases, fixed weights w₁ … w₁₀, one row (20, 1 → 0.9).
import type { DenseLayer, Weights } from '#core/network/network.ts';
import type { Example } from './example.ts';
import { chain, dense, exampleDocument, input } from './example-document.ts';

/** w₁ w₃ / w₂ w₄, then w₅ w₇ / w₆ w₈, then w₉ w₁₀: a row per target. */
const weights: readonly Weights[] = [
  [
    [0.3, 0.1],
    [0.2, 0.5],
  ],
  [
    [0.6, 0.4],
    [0.2, 0.3],
  ],
  [[0.2, 0.5]],
];

export const worked2221: Example = {
  id: 'worked-2-2-2-1',
  chapter: 'chain',
  level: 'intermediate',
  minutes: 10,
  hasData: true,
  document: () =>
    exampleDocument({
      id: 'worked-2-2-2-1',
      name: 'Worked example 2-2-2-1',
      network: chain([input('x', 2), withoutBiases('h1', 2), withoutBiases('h2', 2), withoutBiases('y', 1)], weights),
      training: { optimizer: { kind: 'sgd', learningRate: 0.3 }, batchSize: 1, epochs: 100 },
      dataset: {
        kind: 'table',
        columns: [
          { name: 'x1', role: 'feature' },
          { name: 'x2', role: 'feature' },
          { name: 'y', role: 'target' },
        ],
        rows: [[20, 1, 0.9]],
      },
    }),
};

function withoutBiases(name: string, units: number): DenseLayer {
  return { ...dense(name, units, 'sigmoid'), biases: null };
}
