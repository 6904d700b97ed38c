// Sizes and places of the drawn operations.
import type { Placement } from '#core/explain/operation-graph/placement.ts';

export const boxWidth = 146;
export const boxHeight = 56;
const columnWidth = boxWidth + 34;
const rowHeight = boxHeight + 20;
const margin = 16;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The top left corner of an operation's box. */
export function cornerOf({ columns, rows }: Placement, operation: number): Point {
  return {
    x: margin + (columns[operation] as number) * columnWidth,
    y: margin + (rows[operation] as number) * rowHeight,
  };
}

export function sizeOf({ columnCount, rowCount }: Placement): { readonly width: number; readonly height: number } {
  return {
    width: 2 * margin + columnCount * columnWidth - (columnWidth - boxWidth),
    height: 2 * margin + rowCount * rowHeight - (rowHeight - boxHeight),
  };
}

/** From the right side of one box to the left side of another. */
export function endsOf(placement: Placement, from: number, to: number): readonly [Point, Point] {
  const start = cornerOf(placement, from);
  const end = cornerOf(placement, to);
  return [
    { x: start.x + boxWidth, y: start.y + boxHeight / 2 },
    { x: end.x, y: end.y + boxHeight / 2 },
  ];
}

/** How far the curve between two points keeps its direction. */
export function bendOf([start, end]: readonly [Point, Point]): number {
  return Math.max(16, (end.x - start.x) / 2);
}
