// Which wire is under the pointer: a grid of cells, each listing the wires whose curve passes it.
import { curvePoints, curveTable, squaredDistanceToTable } from './wire-geometry.ts';

const cellSize = 64;

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
  private readonly cells = new Map<number, number[]>();
  private readonly tables: CurveTables;

  /** `isDrawn` leaves out wires that have no curve of their own. */
  constructor(tables: CurveTables, isDrawn: (wire: number) => boolean) {
    this.tables = tables;
    for (let wire = 0; wire < tables.count; wire += 1) if (isDrawn(wire)) this.insert(wire);
  }

  /** The nearest wire within `reach` of the point, or −1. Reach must not exceed the size of a cell. */
  wireAt(x: number, y: number, reach: number): number {
    const column = Math.floor(x / cellSize);
    const row = Math.floor(y / cellSize);
    let best = -1;
    let bestDistance = reach * reach;
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (const wire of this.cells.get(cellKey(column + dx, row + dy)) ?? []) {
          const distance = squaredDistanceToTable(this.tables.of(wire), x, y);
          if (distance <= bestDistance) {
            bestDistance = distance;
            best = wire;
          }
        }
      }
    }
    return best;
  }

  private insert(wire: number): void {
    const table = this.tables.of(wire);
    let last = Number.NaN;
    const add = (x: number, y: number): void => {
      const key = cellKey(Math.floor(x / cellSize), Math.floor(y / cellSize));
      if (key === last) return;
      last = key;
      const list = this.cells.get(key);
      if (list === undefined) this.cells.set(key, [wire]);
      else if (list.at(-1) !== wire) list.push(wire);
    };
    for (let index = 0; index < curvePoints - 1; index += 1) {
      const x0 = table[2 * index] as number;
      const y0 = table[2 * index + 1] as number;
      const x1 = table[2 * index + 2] as number;
      const y1 = table[2 * index + 3] as number;
      const pieces = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / (cellSize / 2)));
      for (let piece = 0; piece <= pieces; piece += 1) {
        add(x0 + ((x1 - x0) * piece) / pieces, y0 + ((y1 - y0) * piece) / pieces);
      }
    }
  }
}

/** Cells from −2²⁰ to 2²⁰ in both directions have keys of their own. */
function cellKey(column: number, row: number): number {
  return (column + 0x100000) * 0x200000 + (row + 0x100000);
}
