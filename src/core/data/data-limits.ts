// Limits of the data in a document. What is larger is refused with the limit in the sentence.

export const maximumColumns = 10_000;
/** The rows of a table; also of those that a saved moment lists. */
export const maximumRows = 1_000_000;
export const maximumCells = 5_000_000;
/** UTF-16 units in the text of a cell. */
export const maximumCellText = 10_000;
/** Of one column: each may become a neuron. */
export const maximumCategories = 1000;
/** Numbers that a table becomes for the network, each category a column of its own. */
export const maximumEncodedNumbers = 20_000_000;

export const maximumGeneratedExamples = 100_000;
export const maximumNoise = 1000;

/** Rows that a table of so many columns may have. */
export function mostRowsOf(columns: number): number {
  return Math.min(maximumRows, Math.floor(maximumCells / Math.max(1, columns)));
}
