// Gradients against nudged losses, and the corners that spoil the comparison.
import { describe, expect, test } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { checkExplainedGradient, checkGradient, finiteDifference } from '#core/explain/gradient-check.ts';
import { traceRow } from '#core/explain/row-trace.ts';
import { activationKinds, elementwiseActivations } from '#core/layers/activation-functions.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import { connectionId, layerId, type Network } from '#core/network/network.ts';
import { contextOf, type Situation, smallSituation } from './support.ts';

function lossOf({ network, loss, source, rows }: Situation): (parameters: Float64Array) => number {
  const compiled = compileNetwork(network, loss);
  if (!isCompiled(compiled)) throw new Error('does not compile');
  return (parameters) => {
    const losses = rows.map((row) => traceRow(compiled, parameters, source, row).loss);
    return losses.reduce((sum, each) => sum + each, 0) / losses.length;
  };
}

const smooth = activationKinds.filter((kind) => kind === 'softmax' || elementwiseActivations[kind].kinks.length === 0);

describe.each(smooth)('%s', (activation) => {
  test.each<LossKind>(['meanSquaredError', 'huber', 'crossEntropy'])('every gradient under %s agrees', (loss) => {
    const situation = smallSituation(activation, loss, 11);
    const context = contextOf(situation);
    for (const [index, gradient] of (context.step?.gradients ?? new Float64Array()).entries()) {
      const check = checkGradient(gradient, finiteDifference(lossOf(situation), context.parameters, index));
      expect(check.relativeError).toBeLessThan(1e-6);
      expect(check.agrees).toBe(true);
    }
  });
});

test('a wrong gradient is seen', () => {
  const situation = smallSituation('tanh', 'meanSquaredError', 11);
  const context = contextOf(situation);
  const difference = finiteDifference(lossOf(situation), context.parameters, 0);
  expect(checkGradient(-difference.derivative, difference).agrees).toBe(false);
  expect(checkGradient(difference.derivative * 1.001, difference).agrees).toBe(false);
});

test('two zeros agree', () => {
  expect(checkGradient(0, { derivative: 0, reach: 0.01 })).toMatchObject({ agrees: true, relativeError: 0 });
});

test('a loss that runs away does not agree with anything', () => {
  expect(checkGradient(1, { derivative: Number.NaN, reach: 0.01 }).agrees).toBe(false);
});

/** One ReLU neuron between an input and a linear output. */
function reluNetwork(weight: number): Network {
  const dense = { kind: 'dense', units: 1, biases: null } as const;
  const connect = (source: string, target: string, value: number) => ({
    id: connectionId(`${source}-${target}`),
    source: layerId(source),
    target: layerId(target),
    weights: [[value]],
  });
  return {
    layers: [
      { kind: 'input', id: layerId('x'), name: 'x', units: 1 },
      { ...dense, id: layerId('h'), name: 'h', activation: 'relu' },
      { ...dense, id: layerId('y'), name: 'y', activation: 'linear' },
    ],
    connections: [connect('x', 'h', weight), connect('h', 'y', 1)],
  };
}

function checkFirst(weight: number, loss: LossKind = 'meanSquaredError') {
  const network = reluNetwork(weight);
  const source = { features: Float64Array.of(1), targets: Float64Array.of(0.5) };
  const context = contextOf({
    network,
    loss,
    update: { optimizer: { kind: 'sgd', learningRate: 0.1 } },
    source,
    rows: [0],
  });
  const compiled = compileNetwork(network, loss);
  if (!isCompiled(compiled)) throw new Error('does not compile');
  return checkExplainedGradient(context, compiled, source, [0], 0);
}

describe('a corner', () => {
  test('right under the nudge spoils the check and is named', () => {
    const { agrees, kinks } = checkFirst(0);
    expect(agrees).toBe(false);
    expect(kinks).toEqual([{ kind: 'activation', neuron: { layer: 'h', unit: 0 }, row: 0 }]);
  });

  test('far away is no matter', () => {
    const { agrees, kinks } = checkFirst(0.3);
    expect(agrees).toBe(true);
    expect(kinks).toEqual([]);
  });

  test('of the loss is named too', () => {
    const { gradient, kinks } = checkFirst(0.5, 'meanAbsoluteError');
    expect(gradient).toBe(0);
    expect(kinks).toEqual([{ kind: 'loss', neuron: { layer: 'y', unit: 0 }, row: 0 }]);
  });
});
