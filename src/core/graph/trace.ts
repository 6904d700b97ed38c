// The working memory of one forward and backward pass: every intermediate value and gradient is kept.
import type { ComputationGraph, Operation } from './computation-graph.ts';

/** Arrays are row-major [examples × width]; only the first `count` rows mean anything. */
export interface Trace {
  readonly graph: ComputationGraph;
  readonly capacity: number;
  count: number;
  /** [capacity × inputWidth] */
  readonly features: Float64Array;
  /** [capacity × outputWidth] */
  readonly targets: Float64Array;
  /** [count × dropoutWidth] multipliers of a training step; null: nothing is dropped. */
  dropout: Float64Array | null;
  parameters: Float64Array;
  /** One array per operation; the loss's is a single number: the mean over the examples. */
  readonly values: readonly Float64Array[];
  /** ∂loss/∂value, same shapes. */
  readonly gradients: readonly Float64Array[];
  /** ∂loss/∂parameter, in the order of the parameters. */
  readonly parameterGradients: Float64Array;
}

/** Memory for mini-batches of up to `capacity` examples. */
export function createTrace(graph: ComputationGraph, capacity: number, parameters: Float64Array): Trace {
  const buffer = (operation: Operation): Float64Array => new Float64Array(valueCount(operation, capacity));
  return {
    graph,
    capacity,
    count: 0,
    features: new Float64Array(capacity * graph.inputWidth),
    targets: new Float64Array(capacity * graph.outputWidth),
    dropout: null,
    parameters,
    values: graph.operations.map(buffer),
    gradients: graph.operations.map(buffer),
    parameterGradients: new Float64Array(graph.parameterCount),
  };
}

/** What `createTrace` would take. */
export function traceBytes(graph: ComputationGraph, capacity: number): number {
  const values = graph.operations.reduce((sum, operation) => sum + valueCount(operation, capacity), 0);
  const examples = capacity * (graph.inputWidth + graph.outputWidth);
  return (examples + 2 * values + graph.parameterCount) * Float64Array.BYTES_PER_ELEMENT;
}

/** The loss is one number, however many examples. */
function valueCount({ kind, width }: Operation, capacity: number): number {
  return kind === 'elementwiseLoss' || kind === 'crossEntropy' ? 1 : capacity * width;
}

export function valuesAt(trace: Trace, operation: number): Float64Array {
  return trace.values[operation] as Float64Array;
}

export function gradientsAt(trace: Trace, operation: number): Float64Array {
  return trace.gradients[operation] as Float64Array;
}
