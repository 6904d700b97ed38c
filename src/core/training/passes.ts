// Takes many rows through a network block by block, so that whoever is in a hurry can pause between two blocks.
import type { Examples } from '#core/data/dataset.ts';
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import { backward, forward } from '#core/graph/evaluate.ts';
import { loadRows } from '#core/graph/load-rows.ts';
import { createTrace, type Trace } from '#core/graph/trace.ts';

export interface PassOrder {
  readonly graph: ComputationGraph;
  readonly parameters: Float64Array;
  readonly dataset: Examples;
  /** Row numbers of the dataset, in the order in which they are taken. */
  readonly rows: Int32Array;
  /** Rows of a block. */
  readonly blockSize: number;
  readonly withGradients: boolean;
}

interface Pass {
  /** Mean over the block. */
  readonly loss: number;
  /** Used again by the next block. */
  readonly trace: Trace;
}

/** One pass per block: forward, and backward if gradients are wanted. */
export function* passes(order: PassOrder): Generator<Pass, void> {
  const { graph, parameters, dataset, rows, blockSize, withGradients } = order;
  const trace = createTrace(graph, Math.min(blockSize, rows.length), parameters);
  for (let start = 0; start < rows.length; start += blockSize) {
    loadRows(trace, dataset, rows.subarray(start, start + blockSize));
    const loss = forward(trace);
    if (withGradients) backward(trace);
    yield { loss, trace };
  }
}
