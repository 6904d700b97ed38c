// Hit test for wires: a grid of cells over the boxes of the pieces of every curve, in flat arrays.
import type { Pausable } from '#core/numeric/pausable.ts';
import { controlReach, curveTable, pointOnCurve, squaredDistanceToTable } from '../geometry/wire-geometry.ts';

/** Reach must not exceed it. */
const smallestCell = 64;
/** Cells that a large drawing is divided into at most. */
const mostCells = 65_536;
/** Pieces that a curve is taken apart into; the box of each is entered. */
const pieces = 12;
/** Wires that are dealt with in a few milliseconds. */
const pausedAfter = 2000;

/** The curves of all wires, sampled when first asked for. */
export class CurveTables {
  private readonly coordinates: Float32Array;
  private readonly tables: (Float32Array | undefined)[];

  constructor(coordinates: Float32Array) {
    this.coordinates = coordinates;
    this.tables = new Array(coordinates.length / 4);
  }

  get count(): number {
    return this.tables.length;
  }

  of(wire: number): Float32Array {
    const known = this.tables[wire];
    if (known !== undefined) return known;
    const [sx = 0, sy = 0, tx = 0, ty = 0] = this.coordinates.subarray(4 * wire, 4 * wire + 4);
    const table = curveTable(sx, sy, tx, ty);
    this.tables[wire] = table;
    return table;
  }
}

export class WireHitTest {
  private readonly tables: CurveTables;
  private readonly grid: Grid | null;
  private readonly starts: Int32Array;
  private readonly wires: Int32Array;

  private constructor(tables: CurveTables, grid: Grid | null, { starts, wires }: Entries) {
    this.tables = tables;
    this.grid = grid;
    this.starts = starts;
    this.wires = wires;
  }

  /** `isDrawn` leaves out wires that have no curve of their own. A hundred thousand take some tenths of a second. */
  static *making(
    coordinates: Float32Array,
    isDrawn: (wire: number) => boolean,
    tables = new CurveTables(coordinates),
  ): Pausable<WireHitTest> {
    const boxes = yield* pieceBoxes(coordinates, isDrawn);
    const grid = gridOver(boxes);
    yield;
    return new WireHitTest(tables, grid, yield* fill(grid, boxes));
  }

  /** The nearest of the shown wires within `reach` of the point, or −1. Reach must not exceed the size of a cell. */
  wireAt(x: number, y: number, reach: number, isShown: (wire: number) => boolean = () => true): number {
    const { grid, starts, wires } = this;
    if (grid === null) return -1;
    const first = cellAt(grid, x - reach, y - reach);
    const last = cellAt(grid, x + reach, y + reach);
    let best = -1;
    let bestDistance = reach * reach;
    for (let row = Math.max(0, first.row); row <= Math.min(grid.rows - 1, last.row); row += 1) {
      for (let column = Math.max(0, first.column); column <= Math.min(grid.columns - 1, last.column); column += 1) {
        const cell = row * grid.columns + column;
        for (let index = starts[cell] as number; index < (starts[cell + 1] as number); index += 1) {
          const wire = wires[index] as number;
          const distance = squaredDistanceToTable(this.tables.of(wire), x, y);
          // Of wires equally near the later one lies above.
          const isNearer = distance < bestDistance || (distance === bestDistance && wire > best);
          if (!isNearer || !isShown(wire)) continue;
          bestDistance = distance;
          best = wire;
        }
      }
    }
    return best;
  }
}

interface Boxes {
  /** Left, top, right, bottom of each piece of each wire that is drawn. */
  readonly edges: Float32Array;
  readonly wireOf: Int32Array;
}

function* pieceBoxes(coordinates: Float32Array, isDrawn: (wire: number) => boolean): Pausable<Boxes> {
  const drawn: number[] = [];
  for (let wire = 0; 4 * wire < coordinates.length; wire += 1) if (isDrawn(wire)) drawn.push(wire);
  const edges = new Float32Array(4 * pieces * drawn.length);
  const wireOf = new Int32Array(pieces * drawn.length);
  let at = 0;
  for (const [index, wire] of drawn.entries()) {
    if (index % pausedAfter === pausedAfter - 1) yield;
    const [sx = 0, sy = 0, tx = 0, ty = 0] = coordinates.subarray(4 * wire, 4 * wire + 4);
    const [bulgeX, bulgeY] = bulgeOf(sx, sy, tx, ty);
    let { x: x0, y: y0 } = pointOnCurve(sx, sy, tx, ty, 0);
    for (let piece = 1; piece <= pieces; piece += 1) {
      const { x: x1, y: y1 } = pointOnCurve(sx, sy, tx, ty, piece / pieces);
      edges[4 * at] = Math.min(x0, x1) - bulgeX;
      edges[4 * at + 1] = Math.min(y0, y1) - bulgeY;
      edges[4 * at + 2] = Math.max(x0, x1) + bulgeX;
      edges[4 * at + 3] = Math.max(y0, y1) + bulgeY;
      wireOf[at] = wire;
      at += 1;
      [x0, y0] = [x1, y1];
    }
  }
  return { edges, wireOf };
}

/** How far a piece may leave the box of its ends: an eighth of its length in t, squared, times the greatest second derivative. */
function bulgeOf(sx: number, sy: number, tx: number, ty: number): readonly [number, number] {
  const reach = controlReach(sx, tx);
  const bend = Math.max(Math.abs(tx - sx - 3 * reach), Math.abs(sx - tx + 3 * reach));
  const share = 6 / (8 * pieces * pieces);
  return [1 + share * bend, 1 + share * Math.abs(ty - sy)];
}

interface Grid {
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
}

/** Null where there is no wire. */
function gridOver({ edges }: Boxes): Grid | null {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < edges.length; at += 4) {
    left = Math.min(left, edges[at] as number);
    top = Math.min(top, edges[at + 1] as number);
    right = Math.max(right, edges[at + 2] as number);
    bottom = Math.max(bottom, edges[at + 3] as number);
  }
  if (!(right >= left && bottom >= top)) return null;
  const cell = Math.max(
    smallestCell,
    Math.sqrt(((right - left) * (bottom - top)) / mostCells),
    (right - left + bottom - top) / mostCells,
  );
  const columns = Math.floor((right - left) / cell) + 1;
  const rows = Math.floor((bottom - top) / cell) + 1;
  return { left, top, cell, columns, rows };
}

function cellAt({ left, top, cell }: Grid, x: number, y: number): { readonly column: number; readonly row: number } {
  return { column: Math.floor((x - left) / cell), row: Math.floor((y - top) / cell) };
}

/** The wires of cell c: `wires` from `starts[c]` to `starts[c + 1]`. */
interface Entries {
  readonly starts: Int32Array;
  readonly wires: Int32Array;
}

/** Counts, then fills; a wire is entered once per cell, since its pieces follow one another. */
function* fill(grid: Grid | null, boxes: Boxes): Pausable<Entries> {
  if (grid === null) return { starts: new Int32Array(1), wires: new Int32Array(0) };
  const starts = new Int32Array(grid.columns * grid.rows + 1);
  yield* visit(grid, boxes, (cell) => {
    starts[cell + 1] = (starts[cell + 1] as number) + 1;
  });
  for (let cell = 1; cell < starts.length; cell += 1)
    starts[cell] = (starts[cell] as number) + (starts[cell - 1] as number);
  const wires = new Int32Array(starts.at(-1) as number);
  const next = starts.slice();
  yield* visit(grid, boxes, (cell, wire) => {
    wires[next[cell] as number] = wire;
    next[cell] = (next[cell] as number) + 1;
  });
  return { starts, wires };
}

function* visit(grid: Grid, { edges, wireOf }: Boxes, enter: (cell: number, wire: number) => void): Pausable<void> {
  const lastOf = new Int32Array(grid.columns * grid.rows).fill(-1);
  for (const [at, wire] of wireOf.entries()) {
    if (at % (pieces * pausedAfter) === 0) yield;
    const first = cellAt(grid, edges[4 * at] as number, edges[4 * at + 1] as number);
    const last = cellAt(grid, edges[4 * at + 2] as number, edges[4 * at + 3] as number);
    for (let row = first.row; row <= last.row; row += 1) {
      for (let column = first.column; column <= last.column; column += 1) {
        const cell = row * grid.columns + column;
        if (lastOf[cell] === wire) continue;
        lastOf[cell] = wire;
        enter(cell, wire);
      }
    }
  }
}
