import { describe, expect, it } from 'vitest';
import { overlaps, type Rectangle } from '#renderer/canvas/geometry/lane-geometry.ts';
import { squaredDistanceToTable } from '#renderer/canvas/geometry/wire-geometry.ts';
import { CurveTables } from '#renderer/canvas/scene/wire-hit-test.ts';
import { placeButtons } from '#renderer/canvas/wires/button-placement.ts';
import { chain, curvesOf, dense, inputs } from '../drawn.ts';

function boxes(placed: ReturnType<typeof placeButtons>): Rectangle[] {
  return placed.map(({ x, y, size }) => ({ x: x - size / 2, y: y - size / 2, width: size, height: size }));
}

describe.each([
  [2, 2],
  [3, 5],
  [8, 8],
  [12, 12],
])('the buttons of the wires between %i and %i neurons', (sources, targets) => {
  const { geometry, tables } = curvesOf(chain(inputs('x', sources), dense('h', targets)));
  const discs = geometry.neurons.map(({ x, y }) => ({ x, y, width: 60, height: 60 }));
  const wires = Array.from({ length: sources * targets }, (_, wire) => wire);
  const placed = placeButtons(wires, tables, discs);

  it('are one for each wire', () => {
    expect(placed.map((button) => button.wire)).toEqual(wires);
  });

  it('lie on their curves', () => {
    for (const { wire, x, y } of placed) expect(squaredDistanceToTable(tables.of(wire), x, y)).toBeLessThan(0.01);
  });

  it('cover neither each other nor a neuron', () => {
    const all = boxes(placed);
    for (const [index, box] of all.entries()) {
      expect(all.slice(index + 1).filter((other) => overlaps(box, other))).toEqual([]);
      expect(discs.filter((disc) => overlaps(box, disc))).toEqual([]);
    }
  });
});

describe('the button of a wire', () => {
  it('lies in its middle and is large enough to be hit when nothing is in the way', () => {
    const [only] = placeButtons([0], new CurveTables(Float32Array.of(0, 0, 300, 0)), []);
    expect(only).toMatchObject({ size: 24, y: 0 });
    expect(only?.x).toBeCloseTo(150, 3);
  });

  it('moves aside for a neuron that a skip wire runs behind', () => {
    const neuron = { x: 120, y: -30, width: 60, height: 60 };
    const [button] = boxes(placeButtons([0], new CurveTables(Float32Array.of(0, 0, 300, 0)), [neuron]));
    expect(button !== undefined && overlaps(button, neuron)).toBe(false);
  });

  it('is there even where there is no room at all', () => {
    const everywhere = { x: -1000, y: -1000, width: 3000, height: 3000 };
    expect(placeButtons([0], new CurveTables(Float32Array.of(0, 0, 300, 0)), [everywhere])).toHaveLength(1);
  });
});
