// The rows of the dataset that can be looked at now: all of them, or, while a step is taken apart, those of its mini-batch.
import type { NetworkDocument } from '#core/document/network-document.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import type { ShownValues } from '#renderer/state/stores/shown-values.ts';

export interface LookableRows {
  /** In order. */
  readonly rows: readonly number[];
  /** Rows of the dataset. */
  readonly rowCount: number;
}

export function lookableRows(
  document: NetworkDocument,
  { stepRows }: Pick<ShownValues, 'stepRows'>,
  isStepped: boolean,
): LookableRows {
  const rowCount = compiledDocument(document).dataset?.count ?? 0;
  const rows = isStepped && stepRows !== undefined ? [...stepRows] : Array.from({ length: rowCount }, (_, row) => row);
  return { rows, rowCount };
}
