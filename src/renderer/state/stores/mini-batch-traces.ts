// Traces of a network for each row of a mini-batch; none where there are more than a window computes in passing.
import type { NetworkDocument } from '#core/document/network-document.ts';
import { type RowTrace, traceRow } from '#core/explain/row-trace.ts';
import { compiledDocument } from './compiled-document.ts';

/** Rows × parameters. */
const affordable = 4_000_000;

export function miniBatchTraces(
  document: NetworkDocument,
  rows: Int32Array,
  parameters: Float64Array,
): readonly RowTrace[] {
  const { compiled, dataset, trainable } = compiledDocument(document);
  if (compiled === null || dataset === null || !trainable || rows.length * parameters.length > affordable) return [];
  return Array.from(rows, (row) => traceRow(compiled, parameters, dataset, row));
}
