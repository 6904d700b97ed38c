// Wires that get an outline of their width at another moment.
import { expect, it } from 'vitest';
import { ghostWires, mostGhosts } from '#renderer/canvas/painting/draw-ghosts.ts';

const all = () => true;

it('are those whose weights differ and that are drawn', () => {
  const shown = Float32Array.from([0.1, 0.2, 0.3, -0.4]);
  // What is only rounded to a single precision does not differ.
  const other = Float64Array.from([0.1, 0.5, 0.3, 0.4]);
  expect(ghostWires(other, shown, all)).toEqual([1, 3]);
  expect(ghostWires(other, shown, (wire) => wire !== 3)).toEqual([1]);
});

it('of many are the ones that differ most', () => {
  const count = 3 * mostGhosts;
  const shown = new Float32Array(count);
  const other = Float64Array.from(shown, (_, wire) => (wire % 3 === 0 ? 1 + wire : 0.001));
  expect([...ghostWires(other, shown, all)].sort((a, b) => a - b)).toEqual(
    Array.from({ length: mostGhosts }, (_, index) => 3 * index),
  );
});
