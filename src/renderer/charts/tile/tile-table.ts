// The numbers of a tile as one table, from which its table view, its CSV file and the picture of it are made.
import { csvText } from './csv.ts';

/** Null is an empty cell. */
export type Cell = number | string | null;

export interface TableColumn {
  /** In the user's language. */
  readonly header: string;
  /** In the CSV file, the same in every language. */
  readonly key: string;
}

export interface TileTable {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly Cell[])[];
  /** Rows come in the order of time and are shown the other way round. */
  readonly newestFirst?: boolean;
}

/** Rows that are shown; the CSV file has every row. */
export const mostTableRows = 200;

export function shownRows({ rows, newestFirst = false }: TileTable): readonly (readonly Cell[])[] {
  return newestFirst ? rows.slice(-mostTableRows).reverse() : rows.slice(0, mostTableRows);
}

export function tableCsv({ columns, rows }: TileTable): string {
  return csvText(
    columns.map(({ key }) => key),
    rows,
  );
}
