// How large a table may be, in a file, in a text that is read, and in the window.

export const maximumColumns = 10_000;
export const maximumRows = 1_000_000;
export const maximumCells = 5_000_000;

/** Rows that a table of so many columns may have. */
export function mostRowsOf(columns: number): number {
  return Math.min(maximumRows, Math.floor(maximumCells / Math.max(1, columns)));
}
