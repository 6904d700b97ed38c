// The number of rows that a landscape's loss is taken over, so that its many passes stay a matter of seconds.

/** Rows × parameters × nodes of the grid, about. */
const affordableProducts = 6e9;
const fewestRows = 8;

/** All of the rows, or as many as can be afforded, evenly spread over them. */
export function gridRows(rows: Int32Array, parameterCount: number, side: number): Int32Array {
  const affordable = Math.floor(affordableProducts / (Math.max(1, parameterCount) * side * side));
  const count = Math.min(rows.length, Math.max(fewestRows, affordable));
  return Int32Array.from({ length: count }, (_, at) => rows[Math.floor((at * rows.length) / count)] as number);
}
