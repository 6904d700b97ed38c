// One of the numbers that another was made of, with its place.
import type { ComputationGraph, OperationIndex } from '#core/graph/computation-graph.ts';
import { forEachRead, readingOf } from '#core/graph/operations/operation-rules.ts';
import { type Trace, valuesAt } from '#core/graph/trace.ts';
import type { LayerId, NeuronReference } from '#core/network/network.ts';

export type IngredientKind =
  | 'weight'
  | 'bias'
  | 'activation'
  | 'preActivation'
  | 'prediction'
  | 'target'
  /** ∂L/∂z of a neuron, or what comes back to its activation. */
  | 'delta'
  | 'gradient'
  | 'learningRate';

export interface Ingredient {
  readonly kind: IngredientKind;
  readonly neuron: NeuronReference | null;
  /** Where a wire comes from; null for everything else. */
  readonly source: NeuronReference | null;
  readonly value: number;
}

/** Of a sum, so many terms are told: the largest. */
export const toldTerms = 3;

/** What is not a number counts as the largest. */
export function sizeOf(value: number): number {
  return Number.isNaN(value) ? Number.POSITIVE_INFINITY : Math.abs(value);
}

/** The neuron behind a number of an operation; joined outputs are looked through. */
export function neuronAt(graph: ComputationGraph, index: OperationIndex, unit: number): NeuronReference | null {
  const operation = graph.operations[index];
  if (operation?.layer !== undefined) return { layer: operation.layer as LayerId, unit };
  let neuron: NeuronReference | null = null;
  if (operation === undefined || readingOf(operation) !== 'unit') return neuron;
  forEachRead(graph, index, unit, (source, sourceUnit) => {
    neuron = neuronAt(graph, source, sourceUnit);
  });
  return neuron;
}

/** A number of the forward pass as an ingredient. */
export function valueAt(
  trace: Trace,
  index: OperationIndex,
  example: number,
  unit: number,
  kind: IngredientKind,
): Ingredient {
  const width = trace.graph.operations[index]?.width ?? 1;
  const value = valuesAt(trace, index)[example * width + unit] ?? Number.NaN;
  return { kind, neuron: neuronAt(trace.graph, index, unit), source: null, value };
}

/** The prediction that is largest in size, with its target. */
export function ingredientsOfLoss(trace: Trace, input: OperationIndex): readonly Ingredient[] {
  const { outputWidth } = trace.graph;
  const values = valuesAt(trace, input).subarray(0, trace.count * outputWidth);
  let largest = 0;
  for (const [at, value] of values.entries()) if (sizeOf(value) > sizeOf(values[largest] ?? 0)) largest = at;
  const neuron = neuronAt(trace.graph, input, largest % outputWidth);
  return [
    { kind: 'prediction', neuron, source: null, value: values[largest] ?? Number.NaN },
    { kind: 'target', neuron, source: null, value: trace.targets[largest] ?? Number.NaN },
  ];
}
