import { describe, expect, test } from 'vitest';
import { numberOf } from '#core/explain/row-trace.ts';
import { termsOf } from '#core/explain/terms.ts';
import { layerId } from '#core/network/network.ts';
import { contextOf, smallSituation } from './support.ts';

const context = contextOf(smallSituation('tanh', 'meanSquaredError', 4));
const row = context.row;
if (row === null) throw new Error('no row');
const hidden = { layer: layerId('h'), unit: 1 };

describe('the terms of a neuron', () => {
  test('forwards are its bias and every signal, which add up to z; then its activation', () => {
    const terms = termsOf(context, 'forward', hidden);
    expect(terms.map(({ kind, factor }) => (kind === 'term' ? factor.code : kind))).toEqual([
      'bias',
      'signal',
      'signal',
      'result',
    ]);
    expect(terms.at(-2)?.soFar).toBeCloseTo(numberOf(row.preActivations, hidden), 14);
    expect(terms.at(-1)?.soFar).toBe(numberOf(row.activations, hidden));
    expect(terms[1]?.factor.highlight?.kind).toBe('wire');
  });

  test('backwards are what every later neuron returns, which add up to ∂L/∂a; then δ', () => {
    const terms = termsOf(context, 'backward', hidden);
    expect(terms.at(-2)?.soFar).toBeCloseTo(numberOf(row.activationGradients, hidden), 14);
    expect(terms.at(-1)?.soFar).toBe(numberOf(row.deltas, hidden));
    for (const { kind, factor } of terms) if (kind === 'term') expect(factor.inner).toHaveLength(2);
  });

  test('are none of an input, and none without a row', () => {
    expect(termsOf(context, 'forward', { layer: layerId('x'), unit: 0 })).toEqual([]);
    expect(termsOf({ ...context, row: null }, 'forward', hidden)).toEqual([]);
  });
});
