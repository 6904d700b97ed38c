// One forward and one backward pass over a trace, in two loops: the reference engine's arithmetic.
import type { ComputationGraph, OperationIndex } from './computation-graph.ts';
import { runBackward, runForward } from './operations/operation-rules.ts';
import { createTrace, gradientsAt, type Trace, valuesAt } from './trace.ts';

/** Computes every value in topological order; returns the mean loss. */
export function forward(trace: Trace): number {
  for (const [index, operation] of trace.graph.operations.entries()) runForward(operation, index, trace);
  return valuesAt(trace, trace.graph.loss)[0] as number;
}

/** The same without the loss. */
export function forwardToOutputs(trace: Trace): void {
  const { operations, loss } = trace.graph;
  for (const [index, operation] of operations.entries()) if (index !== loss) runForward(operation, index, trace);
}

/** Computes every gradient in reverse order, after `forward`: ∂loss/∂loss = 1 flows back. */
export function backward(trace: Trace): void {
  for (const gradient of trace.gradients) gradient.fill(0);
  trace.parameterGradients.fill(0);
  gradientsAt(trace, trace.graph.loss)[0] = 1;
  const { operations } = trace.graph;
  for (let index = operations.length - 1; index >= 0; index -= 1) {
    const operation = operations[index];
    if (operation !== undefined) runBackward(operation, index, trace);
  }
}

/** A finished pass over some examples: loss, outputs and every intermediate. */
export interface Evaluation {
  readonly loss: number;
  readonly trace: Trace;
}

/**
 * Forward and backward over `count` examples at once.
 * @param features [count × inputWidth], row-major
 * @param targets [count × outputWidth], row-major
 * @param dropout [count × dropoutWidth] multipliers of a training step; null: nothing is dropped
 */
export function evaluateExamples(
  graph: ComputationGraph,
  parameters: Float64Array,
  features: Float64Array,
  targets: Float64Array,
  dropout: Float64Array | null = null,
): Evaluation {
  const count = graph.outputWidth === 0 ? 0 : targets.length / graph.outputWidth;
  const trace = createTrace(graph, count, parameters);
  trace.count = count;
  trace.features.set(features);
  trace.targets.set(targets);
  trace.dropout = dropout;
  const loss = forward(trace);
  backward(trace);
  return { loss, trace };
}

/** Examples whose outputs are computed at a time, so that memory does not grow with their number. */
const predictionBlock = 256;

/** Outputs only, [count × outputWidth]; `features` is [count × inputWidth]. */
export function predict(graph: ComputationGraph, parameters: Float64Array, features: Float64Array): Float64Array {
  const { inputWidth, outputWidth } = graph;
  const count = inputWidth === 0 ? 0 : features.length / inputWidth;
  const outputs = new Float64Array(count * outputWidth);
  const trace = createTrace(graph, Math.min(count, predictionBlock), parameters);
  for (let start = 0; start < count; start += predictionBlock) {
    trace.count = Math.min(predictionBlock, count - start);
    trace.features.set(features.subarray(start * inputWidth, (start + trace.count) * inputWidth));
    forwardToOutputs(trace);
    outputs.set(valuesAt(trace, graph.output).subarray(0, trace.count * outputWidth), start * outputWidth);
  }
  return outputs;
}

/** The first operation with a value that is not finite, or null. */
export function firstNonFinite(trace: Trace, arrays: readonly Float64Array[]): OperationIndex | null {
  for (const [index, operation] of trace.graph.operations.entries()) {
    const length = index === trace.graph.loss ? 1 : trace.count * operation.width;
    const array = arrays[index] as Float64Array;
    for (let at = 0; at < length; at += 1) if (!Number.isFinite(array[at])) return index;
  }
  return null;
}
