// Keys of a grid of cells: arrows and pages while it is looked at, Enter and Tab out of a cell that was typed.

export interface Place {
  readonly row: number;
  readonly column: number;
}

interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows in view. */
  readonly page: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Null: the key is not for moving. */
export function placeAfterKey({ key, ctrlKey, metaKey }: Key, { row, column }: Place, size: GridSize): Place | null {
  const far = ctrlKey || metaKey;
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  const places: Readonly<Record<string, Place>> = {
    ArrowUp: { row: far ? 0 : row - 1, column },
    ArrowDown: { row: far ? lastRow : row + 1, column },
    ArrowLeft: { row, column: far ? 0 : column - 1 },
    ArrowRight: { row, column: far ? lastColumn : column + 1 },
    PageUp: { row: row - size.page, column },
    PageDown: { row: row + size.page, column },
    Home: { row: far ? 0 : row, column: 0 },
    End: { row: far ? lastRow : row, column: lastColumn },
  };
  const next = Object.hasOwn(places, key) ? places[key] : undefined;
  if (next === undefined) return null;
  return { row: within(next.row, lastRow), column: within(next.column, lastColumn) };
}

/** Enter leads down, Tab along the row and on to the next; null: the cell is left by pointing elsewhere. */
export function placeAfterEdit(
  key: 'Enter' | 'Tab' | 'ShiftTab' | null,
  { row, column }: Place,
  columns: number,
): Place | null {
  if (key === null) return null;
  if (key === 'Enter') return { row: row + 1, column };
  const along = row * columns + column + (key === 'Tab' ? 1 : -1);
  return along < 0 ? { row, column } : { row: Math.floor(along / columns), column: along % columns };
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}
