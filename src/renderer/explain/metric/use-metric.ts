// The explanation of a metric, measured anew whenever the shown network changes.
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Dataset } from '#core/data/dataset.ts';
import { numbersAt } from '#core/data/examples-at.ts';
import { rowsSeen } from '#core/data/split.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { explainMetric } from '#core/explain/metric/explain-metric.ts';
import { type GradientNorm, gradientNorm } from '#core/explain/metric/gradient-norm.ts';
import type { MeasuredRows, MetricExplanation } from '#core/explain/metric/metric-explanation.ts';
import type { MeasuredSplit, MetricTarget } from '#core/explain/metric/metric-target.ts';
import { layOutParameters } from '#core/network/parameter-layout.ts';
import { classNames } from '#core/training/metrics/classes.ts';
import { rowClasses } from '#core/training/metrics/row-classes.ts';
import { rowOutcomes } from '#core/training/row-outcomes.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { onShownValues, shownValues } from '#renderer/state/stores/shown-values.ts';
import { useMeasured } from '#renderer/state/training/use-measured.ts';

/** Null until it is measured, and where there is no such number. */
export function useMetric(
  document: NetworkDocument,
  target: Exclude<MetricTarget, { metric: 'gradientNorm' }>,
): MetricExplanation | null {
  const rowsOf = useCallback((dataset: Dataset) => rowsOfSplit(dataset, target.split), [target.split]);
  const outcomes = useMeasured(document, rowsOf, rowOutcomes)?.result ?? null;
  const { dataset } = compiledDocument(document);
  return useMemo(() => {
    if (outcomes === null || dataset === null) return null;
    const measured = measuredRows(dataset, rowsOf(dataset), outcomes.outputs);
    return measured === null ? null : explainMetric(measured, target);
  }, [outcomes, dataset, rowsOf, target]);
}

/** The test rows count only when they are asked for. */
function rowsOfSplit({ split }: Dataset, name: MeasuredSplit): Int32Array {
  return name === 'all' ? rowsSeen(split) : split[name];
}

/** Null while the outputs are still those of other rows. */
function measuredRows(dataset: Dataset, rows: Int32Array, outputs: Float64Array): MeasuredRows | null {
  const { targetNames: names } = dataset;
  const width = names.length;
  if (outputs.length !== rows.length * width) return null;
  const targets = numbersAt(dataset.targets, rows, width);
  return { rows, outputs, targets, names, classes: rowClasses(outputs, targets, width, classNames(dataset)) };
}

/** Null while the shown network can't be trained. */
export function useGradientNorm({ network }: NetworkDocument): GradientNorm | null {
  const gradients = useSyncExternalStore(onShownValues, shownValues)?.gradients ?? null;
  return useMemo(() => {
    const layout = layOutParameters(network);
    return gradients?.length === layout.count ? gradientNorm(network, layout, gradients) : null;
  }, [network, gradients]);
}
