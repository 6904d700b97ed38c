// The largest changes between two moments, found by their places in the network.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { largestChanges } from '#core/network/largest-changes.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { fileExample } from '../../support/file-example.ts';

const { network } = fileExample;
const before = readParameters(network);

it('names weights and biases, the largest first', () => {
  const after = before.slice();
  // In the file's order: a (2), b (1: the other wire is missing), c (2), d (1), then the biases of h.
  after[2] = 0.1 - 0.5;
  after[4] = 0.4 + 0.25;
  after[7] = -0.2 + 1;
  expect(largestChanges(network, before, after, 2)).toEqual([
    { part: { layer: 'hidden', parameter: 'biases', unit: 1 }, before: -0.2, after: 0.8 },
    { part: { connection: 'b', target: 0, source: 0 }, before: 0.1, after: -0.4 },
  ]);
  expect(largestChanges(network, before, after, 9)[2]?.part).toEqual({ connection: 'c', target: 0, source: 1 });
  expect(largestChanges(network, before, before, 5)).toEqual([]);
});

it('finds the same as sorting all of them would', () => {
  const change = fc.double({ min: -9, max: 9, noNaN: true });
  const changes = fc.array(change, { minLength: before.length, maxLength: before.length });
  fc.assert(
    fc.property(changes, fc.integer({ min: 1, max: 9 }), (by, most) => {
      const after = before.map((value, index) => value + (by[index] ?? 0));
      const sizes = [...after].map((value, index) => Math.abs(value - (before[index] ?? 0))).filter((size) => size > 0);
      const found = largestChanges(network, before, after, most).map((each) => Math.abs(each.after - each.before));
      expect(found).toEqual(sizes.sort((a, b) => b - a).slice(0, most));
    }),
  );
});
