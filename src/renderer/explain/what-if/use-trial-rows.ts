// Hook for the subject of a trial: the shown network with the rows that its loss is taken over.
import { useMemo, useSyncExternalStore } from 'react';
import type { CompiledNetwork } from '#core/compile/compile-network.ts';
import type { Dataset } from '#core/data/dataset.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { TrialSubject } from '#core/explain/what-if/trial.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { onShownValues, type ShownValues, shownValues } from '#renderer/state/stores/shown-values.ts';

export type TrialScope = 'row' | 'miniBatch' | 'training';

export interface TrialRows extends TrialSubject {
  readonly document: NetworkDocument;
  readonly compiled: CompiledNetwork;
  readonly source: Dataset;
}

/** The subject, or why nothing can be tried now. */
export type TrialGround =
  | { readonly subject: TrialRows }
  | { readonly why: 'pauseFirst' | 'notTrainable' | 'tooMany' | 'ownValues' };

/** Rows × parameters up to which one pass follows a slider without being felt. */
const affordablePass = 2_000_000;

export function useTrialRows(scope: TrialScope): TrialGround {
  const document = useDocument((state) => state.document);
  const values = useSyncExternalStore(onShownValues, shownValues);
  const isRunning = useRun((state) => state.status === 'running');
  return useMemo(() => {
    if (isRunning) return { why: 'pauseFirst' };
    if (document === null || values === null) return { why: 'notTrainable' };
    return groundOf(document, values, scope);
  }, [document, values, isRunning, scope]);
}

export function groundOf(document: NetworkDocument, values: ShownValues, scope: TrialScope): TrialGround {
  const { compiled, dataset, trainable } = compiledDocument(document);
  const { parameters } = values;
  if (compiled === null || dataset === null || !trainable) return { why: 'notTrainable' };
  if (compiled.layout.count !== parameters.length) return { why: 'notTrainable' };
  if (values.isTried === true && scope === 'row') return { why: 'ownValues' };
  const rows = rowsOf(dataset, values, scope);
  if (rows === null) return { why: 'notTrainable' };
  if (rows.length * parameters.length > affordablePass && rows.length > 1) return { why: 'tooMany' };
  return { subject: { document, compiled, parameters, source: dataset, rows } };
}

function rowsOf({ split }: Dataset, { rowValues, stepRows }: ShownValues, scope: TrialScope): Int32Array | null {
  if (scope === 'training') return split.training;
  if (scope === 'miniBatch') return stepRows ?? null;
  return rowValues === null ? null : Int32Array.of(rowValues.row);
}

/** Points of a loss curve, so many that drawing it is not felt either. */
export function curvePoints({ rows, parameters }: Pick<TrialSubject, 'rows' | 'parameters'>): number {
  const affordable = Math.floor((10 * affordablePass) / Math.max(1, rows.length * parameters.length));
  const odd = Math.min(41, Math.max(9, affordable));
  return odd - ((odd + 1) % 2);
}
