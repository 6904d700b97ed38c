// Loss and metrics of a network over some rows of its dataset, by the reference engine's arithmetic.
import type { Dataset } from '#core/data/dataset.ts';
import { inUserUnits } from '#core/data/table/encode.ts';
import { answersShares } from '#core/graph/answers-shares.ts';
import { valuesAt } from '#core/graph/trace.ts';
import { classNames } from '#core/metrics/classes.ts';
import { type Metrics, measure } from '#core/metrics/measure.ts';
import type { Pausable } from '#core/numeric/pausable.ts';
import { type PassOrder, passes } from './passes.ts';

export interface RowsEvaluation {
  /** Mean over the rows; NaN without rows. */
  readonly loss: number;
  readonly metrics: Metrics;
}

/** Rows of a dataset to be measured. */
export interface EvaluationOrder extends Omit<PassOrder, 'withGradients'> {
  readonly dataset: Dataset;
}

/** The loss is the one that is trained; errors are in the user's units. Pauses after every block. */
export function* evaluateRows(order: EvaluationOrder): Pausable<RowsEvaluation> {
  const { graph, dataset, rows } = order;
  const width = graph.outputWidth;
  const outputs = new Float64Array(rows.length * width);
  const targets = new Float64Array(rows.length * width);
  let lossSum = 0;
  let taken = 0;
  for (const { loss, trace } of passes({ ...order, withGradients: false })) {
    const length = trace.count * width;
    outputs.set(valuesAt(trace, graph.output).subarray(0, length), taken * width);
    targets.set(trace.targets.subarray(0, length), taken * width);
    lossSum += loss * trace.count;
    taken += trace.count;
    yield;
  }
  const { encoding, targetNames } = dataset;
  const spoken = (values: Float64Array) => (encoding === null ? values : inUserUnits(encoding, values));
  return {
    loss: lossSum / rows.length,
    metrics: measure(spoken(outputs), spoken(targets), targetNames, classNames(dataset, answersShares(graph))),
  };
}
