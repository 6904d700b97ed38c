// What a network says about each row of its dataset, and what the loss makes of it.
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import { type Trace, valuesAt } from '#core/graph/trace.ts';
import { crossEntropy } from '#core/learning/losses/cross-entropy.ts';
import { elementwiseLosses } from '#core/learning/losses/loss-functions.ts';
import { type PassOrder, passes } from './passes.ts';
import type { Pausable } from './pausable.ts';

export interface RowOutcomes {
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
  return { outputs, losses };
}

/** @param start of the row's targets */
function lossOfRow(graph: ComputationGraph, { targets, values }: Trace, start: number): number {
  const operation = graph.operations[graph.loss];
  if (operation?.kind === 'crossEntropy') {
    const logits = values[operation.input] as Float64Array;
    return operation.groups.slice(1).reduce((sum, end, group) => {
      const first = operation.groups[group] as number;
      return sum + crossEntropy(logits, targets, start + first, end - first);
    }, 0);
  }
  if (operation?.kind !== 'elementwiseLoss') return Number.NaN;
  const compared = values[operation.input] as Float64Array;
  const { term } = elementwiseLosses[operation.loss];
  let sum = 0;
  for (let at = start; at < start + graph.outputWidth; at += 1) {
    sum += term(compared[at] as number, targets[at] as number);
  }
  return sum / graph.outputWidth;
}
