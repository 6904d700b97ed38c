import { describe, expect, it } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import { connectionId, layerId, type Network } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { atOnce } from '#core/numeric/pausable.ts';
import { evaluateRows } from '#core/training/evaluate-rows.ts';
import { rowOutcomes } from '#core/training/row-outcomes.ts';
import { datasetWith } from '../../support/data.ts';

const networkWith = (activation: 'linear' | 'sigmoid' | 'softmax'): Network => ({
  layers: [
    { kind: 'input', id: layerId('x'), name: 'x', units: 1 },
    { kind: 'dense', id: layerId('y'), name: 'y', units: 2, activation, biases: [0.5, -0.25] },
  ],
  connections: [{ id: connectionId('w'), source: layerId('x'), target: layerId('y'), weights: [[2], [-1]] }],
});

const dataset = datasetWith({
  count: 5,
  featureNames: ['x'],
  targetNames: ['a', 'b'],
  features: Float64Array.of(-2, -0.5, 0, 1, 3),
  targets: Float64Array.of(1, 0, 0, 1, 1, 0, 0, 1, 1, 0),
});

function outcomesOf(loss: LossKind, activation: 'linear' | 'sigmoid' | 'softmax') {
  const network = networkWith(activation);
  const compiled = compileNetwork(network, loss);
  if (!isCompiled(compiled)) throw new Error('The network does not compile.');
  const order = { graph: compiled.graph, parameters: readParameters(network), dataset, blockSize: 2 };
  const rows = Int32Array.of(0, 1, 2, 3, 4);
  return {
    ...atOnce(rowOutcomes({ ...order, rows })),
    whole: atOnce(evaluateRows({ ...order, rows })).loss,
    third: atOnce(evaluateRows({ ...order, rows: Int32Array.of(2) })).loss,
  };
}

describe('what each row comes to', () => {
  it.each([
    ['meanSquaredError', 'linear'],
    ['huber', 'linear'],
    ['binaryCrossEntropy', 'sigmoid'],
    ['crossEntropy', 'softmax'],
  ] as const)('is its share of the %s of all rows', (loss, activation) => {
    const { losses, whole, third } = outcomesOf(loss, activation);
    expect(losses.reduce((sum, each) => sum + each, 0) / losses.length).toBeCloseTo(whole, 14);
    expect(losses[2]).toBeCloseTo(third, 14);
  });

  it('has every output of every row', () => {
    expect([...outcomesOf('meanSquaredError', 'linear').outputs]).toEqual([
      -3.5, 1.75, -0.5, 0.25, 0.5, -0.25, 2.5, -1.25, 6.5, -3.25,
    ]);
  });
});
