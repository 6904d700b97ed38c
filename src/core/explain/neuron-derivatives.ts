// Derivatives of neurons' numbers by each other, and of the loss by them, from the rules of the operations they compile into.
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import { readingOf } from '#core/graph/operations/operation-rules.ts';
import type { NeuronReference } from '#core/network/network.ts';
import { remembered } from '#core/numeric/remembered.ts';
import { derivativeAt } from './numbers-at.ts';
import { forEachInput, operationAt, type Place, placeOf } from './places.ts';
import type { RowTrace } from './row-trace.ts';

export type NeuronNumber = 'preActivation' | 'activation';

/** Where a neuron's z or a stands in the graph; null where it has none. */
export function placeOfNeuron(graph: ComputationGraph, neuron: NeuronReference, number: NeuronNumber): Place | null {
  const operation = graph.layers.get(neuron.layer)?.[number] ?? null;
  return operation === null ? null : placeOf(graph, operation, neuron.unit);
}

/** ∂a/∂z of one neuron, or of a by another unit's z where the activation function joins the units of its layer. */
export function activationDerivative({ graphTrace }: RowTrace, of: NeuronReference, by = of): number {
  const a = placeOfNeuron(graphTrace.graph, of, 'activation');
  const z = placeOfNeuron(graphTrace.graph, by, 'preActivation');
  return a === null || z === null ? Number.NaN : derivativeAt(graphTrace, a, z);
}

export interface FromLoss {
  /** Where it arrives: at a, or at z where the loss is computed from logits. */
  readonly arrivesAt: NeuronNumber;
  readonly value: number;
}

/** What the loss itself sends to a neuron, apart from what comes back through others; null where it doesn't look. */
export function fromLoss({ graphTrace }: RowTrace, neuron: NeuronReference): FromLoss | null {
  const { graph } = graphTrace;
  const compared = comparedPlaces(graph);
  for (const arrivesAt of ['preActivation', 'activation'] as const) {
    const read = compared.get(placeOfNeuron(graph, neuron, arrivesAt) ?? -1);
    if (read !== undefined) return { arrivesAt, value: derivativeAt(graphTrace, placeOf(graph, graph.loss, 0), read) };
  }
  return null;
}

/** The places that the loss reads, by the place of the neuron's own number that is passed on to there. */
const comparedPlaces = remembered((graph: ComputationGraph): ReadonlyMap<Place, Place> => {
  const compared = new Map<Place, Place>();
  forEachInput(graph, placeOf(graph, graph.loss, 0), (read) => compared.set(originOf(graph, read), read));
  return compared;
});

/** Back over what only joins the layers side by side. */
function originOf(graph: ComputationGraph, place: Place): Place {
  const operation = operationAt(graph, place);
  if (operation.layer !== undefined || readingOf(operation) !== 'unit') return place;
  let origin = place;
  forEachInput(graph, place, (input) => {
    origin = originOf(graph, input);
  });
  return origin;
}
