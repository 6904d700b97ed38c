// The worked example 2-2-2-1: all ten gradients are explained, step by step, down to the inputs.
import { describe, expect, test } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { explainNumber } from '#core/explain/explain-number.ts';
import type { Explanation } from '#core/explain/explanation.ts';
import type { ExplanationTarget } from '#core/explain/explanation-target.ts';
import { checkGradient, finiteDifference } from '#core/explain/gradient-check.ts';
import { traceRow } from '#core/explain/row-trace.ts';
import { visibleArithmetic } from '#core/explain/visible-arithmetic.ts';
import { connectionId, layerId } from '#core/network/network.ts';
import {
  workedFeatures,
  workedGradients,
  workedLearningRate,
  workedNetwork,
  workedTargets,
  workedUpdatedWeights,
} from '../../support/worked-example.ts';
import { combined, contextOf } from './support.ts';

const source = { features: workedFeatures, targets: workedTargets };
const context = contextOf({
  network: workedNetwork,
  loss: 'meanSquaredError',
  update: { optimizer: { kind: 'sgd', learningRate: workedLearningRate } },
  source,
  rows: [0],
});

/** Wires in the order of the parameters. */
const wires = workedNetwork.connections.flatMap(({ id, weights }) =>
  weights.flatMap((row, target) => row.map((_, source) => ({ connection: id, target, source }))),
);

function explain(target: ExplanationTarget): Explanation {
  const explanation = explainNumber(context, target);
  if (explanation === null) throw new Error(`nothing explains ${target.kind}`);
  return explanation;
}

const firstToFirst = { connection: connectionId('a'), target: 0, source: 0 };
const fourthWeight = { connection: connectionId('b'), target: 0, source: 0 };
const ninthWeight = { connection: connectionId('c'), target: 0, source: 0 };

describe('gradients', () => {
  test.each(wires.map((wire, index) => ({ wire, index })))('factors multiply to gradient $index', ({ wire, index }) => {
    const { equation, checkedParameter } = explain({ kind: 'weightGradient', wire });
    const expected = workedGradients[index] ?? Number.NaN;
    expect(checkedParameter).toBe(index);
    expect(equation.value).toBeCloseTo(expected, 11);
    expect(combined(equation)).toBeCloseTo(expected, 11);
  });

  test.each(wires.map((wire, index) => ({ wire, index })))(
    'the finite difference agrees, gradient $index',
    ({ index }) => {
      const compiled = compileNetwork(workedNetwork, 'meanSquaredError');
      if (!isCompiled(compiled)) throw new Error('does not compile');
      const lossAt = (parameters: Float64Array): number => traceRow(compiled, parameters, source, 0).loss;
      const difference = finiteDifference(lossAt, context.parameters, index);
      const check = checkGradient(context.row?.gradients[index] ?? Number.NaN, difference);
      expect(check.agrees).toBe(true);
      expect(check.relativeError).toBeLessThan(1e-6);
    },
  );

  test('a weight into the output has the loss, the slope and what enters the wire', () => {
    const { equation } = explain({ kind: 'weightGradient', wire: ninthWeight });
    expect(equation.parts.map((part) => part.code)).toEqual(['predictionGradient', 'localDerivative', 'activation']);
    expect(equation.parts.map((part) => part.value)).toEqual([
      expect.closeTo(-0.5755021415, 10),
      expect.closeTo(0.2374001779, 10),
      expect.closeTo(0.729929026, 10),
    ]);
  });

  test('a single way to the loss is unrolled into its five factors', () => {
    const { equation } = explain({ kind: 'weightGradient', wire: fourthWeight });
    expect(equation.parts.map((part) => part.symbol)).toEqual([
      '\\frac{\\partial L}{\\partial \\hat y}',
      '\\frac{\\partial \\hat y}{\\partial z_{y}}',
      '\\frac{\\partial z_{y}}{\\partial a_{h_{21}}}',
      '\\frac{\\partial a_{h_{21}}}{\\partial z_{h_{21}}}',
      '\\frac{\\partial z_{h_{21}}}{\\partial w}',
    ]);
  });

  test('where ways part, one factor opens their sum', () => {
    const { equation } = explain({ kind: 'weightGradient', wire: firstToFirst });
    const [upstream] = equation.parts;
    expect(equation.parts).toHaveLength(3);
    const opened = explain(upstream?.opens ?? { kind: 'loss' });
    expect(opened.equation.form).toBe('sum');
    expect(opened.equation.parts.map((part) => part.inner.map((inner) => inner.code))).toEqual([
      ['delta', 'weight'],
      ['delta', 'weight'],
    ]);
    expect(combined(opened.equation)).toBeCloseTo(upstream?.value ?? Number.NaN, 15);
  });

  test('the shown factors multiply to the shown result', () => {
    const shown = visibleArithmetic(explain({ kind: 'weightGradient', wire: ninthWeight }).equation);
    expect(shown).toEqual({ parts: ['−0.576', '0.237', '0.730'], result: '−0.0997', digits: 3, agrees: true });
  });
});

describe('forward', () => {
  test('the weighted sum is its terms', () => {
    const { equation } = explain({ kind: 'preActivation', neuron: { layer: layerId('h1'), unit: 0 } });
    expect(equation.parts.map((part) => part.value)).toEqual([6, 0.1]);
    expect(equation.parts[0]?.inner.map((inner) => inner.value)).toEqual([0.3, 20]);
  });

  test('the loss is the squared gap', () => {
    const { equation, plainSymbol, place } = explain({ kind: 'loss' });
    expect(equation.value).toBeCloseTo(0.0828006787, 10);
    expect(equation.parts.map((part) => part.code)).toEqual(['target', 'prediction']);
    expect({ plainSymbol, place }).toEqual({ plainSymbol: 'L', place: { kind: 'network' } });
  });

  test('the local derivative is the output times its distance from 1', () => {
    const { local } = explain({ kind: 'delta', neuron: { layer: layerId('y'), unit: 0 } });
    expect(local?.function).toBe('sigmoid');
    expect(local?.equation.value).toBeCloseTo(0.2374001779, 10);
    expect(local?.equation.template?.(['z', '0.612'])).toBe('0.612\\,(1-0.612)');
  });
});

describe('update', () => {
  test.each(wires.map((wire, index) => ({ wire, index })))('new weight $index', ({ wire, index }) => {
    const { update, equation } = explain({ kind: 'weightUpdate', wire });
    expect(update?.next.value).toBeCloseTo(workedUpdatedWeights[index] ?? Number.NaN, 10);
    expect(equation.parts.map((part) => part.code)).toEqual(['learningRate', 'meanGradient']);
  });

  test('a place names both ends of the wire', () => {
    expect(explain({ kind: 'weightGradient', wire: firstToFirst }).place).toEqual({
      kind: 'wire',
      source: 'x1',
      target: 'h11',
    });
  });
});
