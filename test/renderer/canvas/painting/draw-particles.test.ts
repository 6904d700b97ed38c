// Painted chevrons: the area that each covers rises with what flows, from the strongest to the faintest.
import { expect, test } from 'vitest';
import { drawChevrons } from '#renderer/canvas/painting/draw-particles.ts';
import { standingChevrons } from '#renderer/canvas/painting/particles.ts';
import type { CanvasPalette } from '#renderer/canvas/scene/palette.ts';
import { CurveTables } from '#renderer/canvas/scene/wire-hit-test.ts';
import type { DrawingContext } from '#renderer/canvas/scene/wire-scene.ts';

type Corner = readonly [number, number];

/** Stands in for a canvas: keeps the outline of whatever is filled. */
function recorder() {
  const filled: Corner[][] = [];
  let outline: Corner[] = [];
  const context = {
    beginPath: () => {
      outline = [];
    },
    moveTo: (x: number, y: number) => outline.push([x, y]),
    lineTo: (x: number, y: number) => outline.push([x, y]),
    closePath: () => undefined,
    stroke: () => undefined,
    fill: () => filled.push(outline),
  };
  return { context: context as unknown as DrawingContext, filled };
}

/** By the shoelace formula. */
function area(corners: readonly Corner[]): number {
  const doubled = corners.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = corners[(at + 1) % corners.length] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

test('the painted areas have the order of |δ·w|, at every order of magnitude', () => {
  const shares = Float32Array.of(0.3, 1.4e-5, 0.9, 0.016, 2e-4, 1, 3e-9, 0.05);
  const wires = [...shares.keys()];
  const coordinates = Float32Array.from(wires.flatMap((wire) => [0, 20 * wire, 200, 30 * wire]));
  const particles = standingChevrons({ wires, most: 5 }, shares).toSorted((a, b) => b.share - a.share);
  const { context, filled } = recorder();
  drawChevrons(context, particles, new CurveTables(coordinates), {} as CanvasPalette, 1);
  const painted = particles.toReversed().map(({ wire }, at) => ({ wire, area: area(filled[at] ?? []) }));
  expect(painted).toHaveLength(filled.length);
  const areaOf = (wire: number): number => painted.find((each) => each.wire === wire)?.area ?? 0;
  const byFlow = wires.toSorted((a, b) => (shares[a] ?? 0) - (shares[b] ?? 0));
  expect(wires.toSorted((a, b) => areaOf(a) - areaOf(b))).toEqual(byFlow);
  expect(areaOf(5) / areaOf(3)).toBeGreaterThan(3);
});
