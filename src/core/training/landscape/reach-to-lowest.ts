// The reach that a landscape needs for its lowest place to lie within it, found on a coarse grid.
import { lossGrid } from './loss-grid.ts';
import type { Plane } from './plane.ts';

const side = 9;

/** The first of the reaches with its lowest place inside rather than at an edge, beyond which it may go on falling; without one, the first of all. */
export function reachToLowest(
  plane: Plane,
  reaches: readonly [number, ...number[]],
  lossOf: (parameters: Float64Array) => number,
): number {
  const found = reaches.find((reach) => isInside(lowestNode(gridOf(plane, reach, lossOf))));
  return found ?? reaches[0];
}

function gridOf(plane: Plane, reach: number, lossOf: (parameters: Float64Array) => number): Float64Array {
  const survey = lossGrid(plane, { side, reach }, lossOf);
  for (let next = survey.next(); ; next = survey.next()) if (next.done === true) return next.value;
}

/** The node with the lowest loss; null when no loss is finite. */
export function lowestNode(losses: Float64Array): number | null {
  let lowest: number | null = null;
  for (const [node, loss] of losses.entries()) {
    if (Number.isFinite(loss) && (lowest === null || loss < (losses[lowest] as number))) lowest = node;
  }
  return lowest;
}

function isInside(node: number | null): boolean {
  if (node === null) return false;
  const [column, row] = [node % side, Math.floor(node / side)];
  return Math.min(column, row) > 0 && Math.max(column, row) < side - 1;
}
