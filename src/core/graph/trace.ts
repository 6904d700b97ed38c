// The working memory of one forward and backward pass: every intermediate value and gradient is kept.
import { type ComputationGraph, isLoss, type Operation } from './computation-graph.ts';

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
function valueCount(operation: Operation, capacity: number): number {
  return isLoss(operation) ? 1 : capacity * operation.width;
}

/** The trace of one of its examples alone, for the rules of single numbers: the numbers are the trace's own. */
export function traceOfExample(trace: Trace, example: number): Trace {
  const { graph, features, targets, dropout, values, gradients } = trace;
  const rowOf = (array: Float64Array, width: number) => array.subarray(example * width, (example + 1) * width);
  const own = (arrays: readonly Float64Array[]) =>
    graph.operations.map((operation, index) => {
      const array = arrays[index] as Float64Array;
      return isLoss(operation) ? array : rowOf(array, operation.width);
    });
  return {
    ...trace,
    capacity: 1,
    count: 1,
    features: rowOf(features, graph.inputWidth),
    targets: rowOf(targets, graph.outputWidth),
    dropout: dropout && rowOf(dropout, graph.dropoutWidth),
    values: own(values),
    gradients: own(gradients),
  };
}

export function valuesAt(trace: Trace, operation: number): Float64Array {
  return trace.values[operation] as Float64Array;
}

export function gradientsAt(trace: Trace, operation: number): Float64Array {
  return trace.gradients[operation] as Float64Array;
}
