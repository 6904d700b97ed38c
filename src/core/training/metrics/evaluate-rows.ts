// Loss and metrics of a network over some rows of its dataset, by the reference engine's arithmetic.
import { valuesAt } from '#core/graph/trace.ts';
import { type PassOrder, passes } from '../passes.ts';
import type { Pausable } from '../pausable.ts';
import { type Metrics, measure } from './measure.ts';

export interface RowsEvaluation {
  /** Mean over the rows; NaN without rows. */
  readonly loss: number;
  readonly metrics: Metrics;
}

/** Pauses after every block. */
export function* evaluateRows(order: Omit<PassOrder, 'withGradients'>): Pausable<RowsEvaluation> {
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
  return {
    loss: lossSum / rows.length,
    metrics: measure(outputs, targets, dataset.targetNames, dataset.targets),
  };
}
