// The arithmetic of a stage on one line: what it says, and that a reader with paper gets the same.
import { describe, expect, test } from 'vitest';
import { meanTrace } from '#core/explain/mean-trace.ts';
import { narrated } from '#core/explain/narrated.ts';
import { numberOf } from '#core/explain/row-trace.ts';
import { connectionId, layerId } from '#core/network/network.ts';
import { contextOf, smallSituation } from './support.ts';

const context = contextOf(smallSituation('tanh', 'meanSquaredError', 4));
const { row } = context;
if (row === null) throw new Error('no row');
const [{ id: connection } = { id: connectionId('') }] = context.network.connections;
const hidden = { layer: layerId('h'), unit: 1 };

const told = (...[target, from = context]: [Parameters<typeof narrated>[1], typeof context?]): string =>
  (narrated(from, target, (name) => name) ?? []).map(({ text }) => text).join('');

describe('a number on one line', () => {
  test('of a neuron is its sum, product by product', () => {
    expect(told({ kind: 'preActivation', neuron: hidden })).toMatch(/^z_h2 = \S+ \+ \S+ · \S+ \+ \S+ · \S+ = \S+$/);
  });

  test('of a neuron is what comes back, times how steep the function is', () => {
    expect(told({ kind: 'delta', neuron: hidden })).toMatch(/^δ_h2 = .* · \S+ = −?\d/);
  });

  test('of an input is called by its name', () => {
    expect(told({ kind: 'activation', neuron: { layer: layerId('x'), unit: 0 } })).toMatch(/^x1 = \S+$/);
  });

  test('names every quantity in it', () => {
    const pieces = narrated(context, { kind: 'activation', neuron: hidden }, (name) => name) ?? [];
    expect(pieces.flatMap(({ factor }) => (factor === null ? [] : [factor.code]))).toEqual([
      'preActivation',
      'activation',
    ]);
    expect(pieces.at(-1)?.factor?.value).toBe(numberOf(row.activations, hidden));
  });

  test('of several rows is their mean, under a bar, and never a product', () => {
    const rows = { ...context, scope: 'miniBatch' as const, miniBatch: [row, row] };
    const line = told({ kind: 'delta', neuron: hidden }, rows);
    expect(line).toMatch(/^δ\u0304_h2 = \(\S+ \+ \S+\) \/ 2 = \S+$/);
    expect(line).not.toContain('·');
    expect(told({ kind: 'weightGradient', wire: { connection, source: 0, target: 1 } }, rows)).toMatch(
      /^∂L\u0304\/∂w /,
    );
  });
});

test('the mean of equal rows is the row', () => {
  const mean = meanTrace([row, row, row]);
  expect(mean.loss).toBeCloseTo(row.loss, 14);
  expect(numberOf(mean.deltas, hidden)).toBeCloseTo(numberOf(row.deltas, hidden), 14);
  expect(mean.gradients[0]).toBeCloseTo(row.gradients[0] ?? Number.NaN, 14);
});
