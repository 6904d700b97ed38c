// The loss at every node of a square grid over a plane.
import { type Plane, type PlanePlace, parametersAt } from './plane.ts';

export interface GridShape {
  /** Nodes along each side; odd, so that the present parameters are one of them. */
  readonly side: number;
  /** From the middle to each edge, in steps along the directions. */
  readonly reach: number;
}

/** Row by row from the top left: u grows to the right, v upwards. */
export function placeOfNode({ side, reach }: GridShape, node: number): PlanePlace {
  const last = side - 1;
  const share = (index: number): number => (2 * index) / last - 1;
  return { u: reach * share(node % side), v: -reach * share(Math.floor(node / side)) || 0 };
}

/** The node nearest to a place; places outside get the nearest edge. */
export function nodeAt({ side, reach }: GridShape, { u, v }: PlanePlace): number {
  const last = side - 1;
  const index = (value: number): number => Math.min(last, Math.max(0, Math.round(((value / reach + 1) / 2) * last)));
  return index(-v) * side + index(u);
}

/**
 * Pauses after every row, with the number of rows done.
 * @returns the losses [side × side]; not finite where the loss is not
 */
export function* lossGrid(
  plane: Plane,
  shape: GridShape,
  lossOf: (parameters: Float64Array) => number,
): Generator<number, Float64Array> {
  const { side } = shape;
  const losses = new Float64Array(side * side);
  for (let row = 0; row < side; row += 1) {
    for (let node = row * side; node < (row + 1) * side; node += 1) {
      losses[node] = lossOf(parametersAt(plane, placeOfNode(shape, node)));
    }
    yield row + 1;
  }
  return losses;
}
