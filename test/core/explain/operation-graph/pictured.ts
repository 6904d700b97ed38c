// Pictures of computation graphs with the numbers of one row, and how far their arithmetic is off.
import type { NumberArithmetic, Pictured, ShownNumber } from '#core/explain/operation-graph/operation-arithmetic.ts';
import { gradientArithmetic, valueArithmetic } from '#core/explain/operation-graph/operation-arithmetic.ts';
import { graphAround, wholeGraph } from '#core/explain/operation-graph/operation-graph.ts';
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import { evaluateExamples } from '#core/graph/evaluate.ts';
import type { Trace } from '#core/graph/trace.ts';
import type { NeuronReference } from '#core/network/network.ts';

export function allNumbers({ picture }: Pictured): readonly ShownNumber[] {
  return picture.operations.flatMap(({ width }, operation) =>
    Array.from({ length: width }, (_, element) => ({ operation, element })),
  );
}

/** How far the shown parts are from leading to the shown number, in units of its size (at least 1). */
export function deviation({ form, value, parts, combine }: NumberArithmetic): number {
  if (form === 'given') return 0;
  const size = Math.max(1, Math.abs(value));
  const inner = parts.map((part) =>
    part.inner.length === 0 ? 0 : Math.abs(part.inner.reduce((product, each) => product * each, 1) - part.value) / size,
  );
  return Math.max(Math.abs(combine(parts.map((part) => part.value)) - value) / size, ...inner);
}

export function largestDeviation(pictured: Pictured): number {
  const deviations = allNumbers(pictured).flatMap((number) => [
    deviation(valueArithmetic(pictured, number)),
    deviation(gradientArithmetic(pictured, number) ?? valueArithmetic(pictured, number)),
  ]);
  return Math.max(...deviations);
}

/** The whole graph, and what is around each neuron. */
export function allPictures(graph: ComputationGraph, neurons: readonly NeuronReference[], trace: Trace): Pictured[] {
  const around = neurons.flatMap((neuron) => graphAround(graph, neuron) ?? []);
  return [wholeGraph(graph), ...around].map((picture) => ({ trace, picture }));
}

export function traceOf(
  graph: ComputationGraph,
  parameters: Float64Array,
  features: Float64Array,
  targets: Float64Array,
): Trace {
  return evaluateExamples(graph, parameters, features, targets).trace;
}
