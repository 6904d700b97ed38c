// The rows of a table as points: two features make a plane of classes, one feature and a number make a curve.
import { type Cell, chosenFor, type Row, type TableColumn, type TableDataset } from '#core/data/dataset-choice.ts';
import { textOf } from '#core/data/table/cells.ts';

export interface PointSpace {
  /** Places of the columns along the axes. */
  readonly x: number;
  readonly y: number;
  /** Place of the target's column; of a curve it is the upright axis. */
  readonly target: number;
  /** What the target of a point may be; a curve has none. */
  readonly classes: readonly Cell[];
}

/** Null: the rows are no points of a plane. */
export function pointSpace({ columns, rows }: TableDataset): PointSpace | null {
  const placesOf = (role: TableColumn['role']) =>
    columns.flatMap((column, place) => (column.role === role ? [place] : []));
  const [features, targets] = [placesOf('feature'), placesOf('target')];
  const isNumber = (place: number): boolean => chosenFor(columns[place] as TableColumn, 'type') === 'number';
  const [target] = targets;
  const [x, y] = features;
  if (target === undefined || targets.length > 1 || x === undefined || !features.every(isNumber)) return null;
  if (features.length === 1) return isNumber(target) ? { x, y: target, target, classes: [] } : null;
  const classes = features.length === 2 ? classesOf(columns[target] as TableColumn, target, rows) : null;
  return y === undefined || classes === null ? null : { x, y, target, classes };
}

/** Null: the target is a number that is no class. */
function classesOf(column: TableColumn, place: number, rows: readonly Row[]): readonly Cell[] | null {
  const type = chosenFor(column, 'type');
  if (type === 'truth') return [false, true];
  if (type === 'number') return rows.every((row) => [0, 1, null].includes(row[place] as never)) ? [0, 1] : null;
  const found =
    column.categories ??
    [...new Set(rows.flatMap((row) => (row[place] == null ? [] : textOf(row[place] ?? null))))].sort();
  return found.length > 0 && found.length <= mostClasses ? found : null;
}

const mostClasses = 8;

/** The number of a row's class; −1: it has none. */
export function classOfRow({ classes, target }: PointSpace, row: Row): number {
  const text = textOf(row[target] ?? null);
  return classes.findIndex((each) => textOf(each) === text);
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Null: a coordinate is missing. */
export function pointOf({ x, y }: Pick<PointSpace, 'x' | 'y'>, row: Row): Point | null {
  const [across, up] = [row[x], row[y]];
  return typeof across === 'number' && typeof up === 'number' ? { x: across, y: up } : null;
}

/** A row with a point's coordinates, and its class where there are classes; other cells as in `before`, or missing. */
export function rowAt(
  space: PointSpace,
  { x, y }: Point,
  own: { readonly width: number; readonly before?: Row; readonly className?: Cell },
): Row {
  const row: Cell[] = [...(own.before ?? new Array<Cell>(own.width).fill(null))];
  row[space.x] = rounded(x);
  row[space.y] = rounded(y);
  if (space.classes.length > 0 && own.className !== undefined) row[space.target] = own.className;
  return row;
}

/** A hand is no more exact. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
