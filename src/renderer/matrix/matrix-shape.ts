// Sizes of the cells, and the cell that a key goes to.
import type { Cell } from './matrix-model.ts';

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

/** The cell a key goes to; null: the key is not for cells. */
export function cellAfterKey(
  { code, ctrlKey }: { readonly code: string; readonly ctrlKey: boolean },
  { row, column }: Cell,
  rows: number,
  columns: number,
): Cell | null {
  const [lastRow, lastColumn] = [rows - 1, columns - 1];
  switch (code) {
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(lastColumn, column + 1) };
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(lastRow, row + 1), column };
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? lastRow : row, column: lastColumn };
    case 'PageUp':
      return { row: Math.max(0, row - 10), column };
    case 'PageDown':
      return { row: Math.min(lastRow, row + 10), column };
    default:
      return null;
  }
}
