// Placement of the wires' invisible buttons: each on its own curve, none over another one or over a neuron.
import type { Rectangle } from '../geometry/lane-geometry.ts';
import { alongTable } from '../geometry/wire-geometry.ts';
import type { CurveTables } from '../scene/wire-hit-test.ts';
import { OccupiedCells } from './occupied-cells.ts';

export interface PlacedButton {
  readonly wire: number;
  /** Middle of the button. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Shares of the curve's length, the most natural first. */
const shares = [0.5, 0.35, 0.65, 0.25, 0.75, 0.42, 0.58, 0.3, 0.7, 0.2, 0.8, 0.46, 0.54, 0.38, 0.62, 0.15, 0.85];
/** Tried in turn: a dense network gets smaller ones. */
const sizes = [24, 16, 10, 6, 4];

export function placeButtons(
  wires: readonly number[],
  tables: CurveTables,
  obstacles: readonly Rectangle[],
): PlacedButton[] {
  const taken = new OccupiedCells(obstacles);
  return wires.map((wire) => {
    const table = tables.of(wire);
    const button = firstFree(wire, table, taken) ?? leastCrowded(wire, table);
    taken.add(boxOf(button));
    return button;
  });
}

function firstFree(wire: number, table: Float32Array, taken: OccupiedCells): PlacedButton | null {
  for (const size of sizes) {
    for (const share of shares) {
      const { x, y } = alongTable(table, share);
      const button = { wire, x, y, size };
      if (!taken.hits(boxOf(button))) return button;
    }
  }
  return null;
}

function leastCrowded(wire: number, table: Float32Array): PlacedButton {
  const { x, y } = alongTable(table, 0.5);
  return { wire, x, y, size: sizes.at(-1) ?? 4 };
}

function boxOf(button: PlacedButton): Rectangle {
  const half = button.size / 2;
  return { x: button.x - half, y: button.y - half, width: button.size, height: button.size };
}
