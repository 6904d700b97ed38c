// The metrics of the network that is shown.
import { useCallback } from 'react';
import type { Dataset } from '#core/data/dataset.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { MeasuredSplit } from '#core/explain/metric/metric-target.ts';
import { evaluateRows, type RowsEvaluation } from '#core/training/metrics/evaluate-rows.ts';
import { type Measured, useMeasured } from '#renderer/state/training/use-measured.ts';

/** Null until something was measured, and where the network can't be asked. */
export function useMetrics(document: NetworkDocument, name: MeasuredSplit): Measured<RowsEvaluation> | null {
  const rowsOf = useCallback(({ split }: Dataset) => split[name], [name]);
  return useMeasured(document, rowsOf, evaluateRows);
}
