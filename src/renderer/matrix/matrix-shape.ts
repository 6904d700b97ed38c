// Sizes of the cells, and the cell that a key goes to.

export interface MatrixShape {
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Room for the names, at the left and at the top. */
  readonly left: number;
  readonly top: number;
}

const widest = 72;
const highest = 28;
const smallest = 6;
/** From here on a number has room. */
const textWidth = 44;
const textHeight = 18;

/** As large as fits, but never too small to be pointed at; what does not fit is scrolled to. */
export function shapeFor(rows: number, columns: number, width: number, height: number): MatrixShape {
  const [left, top] = [56, 26];
  const sizeFor = (room: number, count: number, most: number): number =>
    Math.max(smallest, Math.min(most, Math.floor(room / Math.max(1, count))));
  return {
    cellWidth: sizeFor(width - left, columns, widest),
    cellHeight: sizeFor(height - top, rows, highest),
    left,
    top,
  };
}

/** The same with room for a number in each cell. */
export function readableShape(shape: MatrixShape): MatrixShape {
  return {
    ...shape,
    cellWidth: Math.max(shape.cellWidth, 60),
    cellHeight: Math.max(shape.cellHeight, 24),
  };
}

export function hasRoomForNumbers({ cellWidth, cellHeight }: MatrixShape): boolean {
  return cellWidth >= textWidth && cellHeight >= textHeight;
}
