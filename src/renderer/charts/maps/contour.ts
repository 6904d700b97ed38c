// The line along which a grid of values crosses a level: marching squares (Lorensen and Cline, 1987, in two dimensions).

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** `values` is [rows × columns], row-major; coordinates count cells, so that a corner is at whole numbers. */
export function contourSegments(values: Float64Array, columns: number, rows: number, level: number): Segment[] {
  const segments: Segment[] = [];
  const at = (column: number, row: number): number => values[row * columns + column] as number;
  for (let row = 0; row + 1 < rows; row += 1) {
    for (let column = 0; column + 1 < columns; column += 1) {
      const corners = [at(column, row), at(column + 1, row), at(column + 1, row + 1), at(column, row + 1)] as const;
      addCell(segments, corners, column, row, level);
    }
  }
  return segments;
}

type Corners = readonly [number, number, number, number];
type Point = readonly [number, number];

/** Corners in turn: top left, top right, bottom right, bottom left. */
function addCell(segments: Segment[], corners: Corners, column: number, row: number, level: number): void {
  const [topLeft, topRight, bottomRight, bottomLeft] = corners;
  const crossings: Point[] = [];
  if (crosses(topLeft, topRight, level)) crossings.push([column + share(topLeft, topRight, level), row]);
  if (crosses(topRight, bottomRight, level)) crossings.push([column + 1, row + share(topRight, bottomRight, level)]);
  if (crosses(bottomLeft, bottomRight, level))
    crossings.push([column + share(bottomLeft, bottomRight, level), row + 1]);
  if (crosses(topLeft, bottomLeft, level)) crossings.push([column, row + share(topLeft, bottomLeft, level)]);
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const [x1, y1] = crossings[index] as Point;
    const [x2, y2] = crossings[index + 1] as Point;
    segments.push({ x1, y1, x2, y2 });
  }
}

function crosses(a: number, b: number, level: number): boolean {
  return a >= level !== b >= level;
}

function share(a: number, b: number, level: number): number {
  return (level - a) / (b - a);
}
