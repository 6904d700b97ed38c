// The prediction and the loss of each row of a dataset.
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import { forEachRead, valueFrom } from '#core/graph/operations/operation-rules.ts';
import { type Trace, valuesAt } from '#core/graph/trace.ts';
import type { Pausable } from '#core/numeric/pausable.ts';
import { type PassOrder, passes } from './passes.ts';

export interface RowOutcomes {
  /** Those that were asked for. */
  readonly rows: Int32Array;
  /** [rows × outputWidth], row-major. */
  readonly outputs: Float64Array;
  /** Each row's own loss; their mean is the loss of all rows. */
  readonly losses: Float64Array;
}

/** Pauses after every block. */
export function* rowOutcomes(order: Omit<PassOrder, 'withGradients'>): Pausable<RowOutcomes> {
  const { graph, rows } = order;
  const width = graph.outputWidth;
  const outputs = new Float64Array(rows.length * width);
  const losses = new Float64Array(rows.length);
  let taken = 0;
  for (const { trace } of passes({ ...order, withGradients: false })) {
    outputs.set(valuesAt(trace, graph.output).subarray(0, trace.count * width), taken * width);
    for (let row = 0; row < trace.count; row += 1) losses[taken + row] = lossOfRow(graph, trace, row * width);
    taken += trace.count;
    yield;
  }
  return { rows, outputs, losses };
}

/** @param start of the row's targets */
function lossOfRow(graph: ComputationGraph, trace: Trace, start: number): number {
  const compared: number[] = [];
  forEachRead(graph, graph.loss, 0, (source, unit) => compared.push(valuesAt(trace, source)[start + unit] as number));
  return valueFrom(trace, graph.loss, 0, [...compared, ...trace.targets.subarray(start, start + graph.outputWidth)]);
}
