// The neuron whose answers the output map shows: the selected one, else the first output.

import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import { graphUpTo } from '#core/graph/graph-up-to.ts';
import { elementwiseActivation } from '#core/layers/activation-functions.ts';
import { hasActivation } from '#core/network/layer-definitions.ts';
import type { Layer, Network, NeuronReference } from '#core/network/network.ts';
import { layerOf, neuronName, outputLayers } from '#core/network/network-queries.ts';
import type { Pausable } from '#core/numeric/pausable.ts';
import { predicting } from '#core/training/predicting.ts';
import type { Range } from '#renderer/charts/maps/ticks.ts';

export interface MappedNeuron {
  readonly unit: number;
  readonly name: string;
  /** Ends in the neuron's layer. */
  readonly graph: ComputationGraph;
  /** Every value that it can have; null: any number. */
  readonly bounds: Range | null;
  /** Its value where its weighted sum is 0; null for inputs, and for softmax, which looks at all units. */
  readonly turningPoint: number | null;
}

export function mappedNeuron(
  network: Network,
  graph: ComputationGraph,
  selected: readonly NeuronReference[],
): MappedNeuron | null {
  const [output] = outputLayers(network);
  const candidates = [...selected, ...(output === undefined ? [] : [{ layer: output, unit: 0 }])];
  for (const { layer: id, unit } of candidates) {
    const layer = layerOf(network, id);
    const operations = graph.layers.get(id);
    if (layer === undefined || operations === undefined || unit >= layer.units) continue;
    return {
      unit,
      name: neuronName(layer, unit),
      graph: graphUpTo(graph, operations.activation),
      ...rangeOf(layer),
    };
  }
  return null;
}

/** Of two that were found in the same graph. */
export function isSameMapped(a: MappedNeuron | null, b: MappedNeuron | null): boolean {
  if (a === null || b === null) return a === b;
  const isSameRange = a.bounds?.minimum === b.bounds?.minimum && a.bounds?.maximum === b.bounds?.maximum;
  const isSamePlace = a.graph.output === b.graph.output && a.unit === b.unit;
  return isSamePlace && isSameRange && a.name === b.name && a.turningPoint === b.turningPoint;
}

const unitRange = { minimum: 0, maximum: 1 };

function rangeOf(layer: Layer): Pick<MappedNeuron, 'bounds' | 'turningPoint'> {
  if (!hasActivation(layer)) return { bounds: null, turningPoint: null };
  if (layer.activation === 'softmax') return { bounds: unitRange, turningPoint: null };
  const { value, bounds } = elementwiseActivation(layer.activation);
  // Just above, so that a ReLU's line is where it begins to rise, not everywhere it is 0.
  return { bounds, turningPoint: value(0) + Number.MIN_VALUE };
}

/** The neuron's values for features [count × inputs]. */
export function* askNeuron(
  { graph, unit }: MappedNeuron,
  parameters: Float64Array,
  features: Float64Array,
  count: number,
): Pausable<Float64Array> {
  const values = yield* predicting(graph, parameters, features, count);
  return values.filter((_, index) => index % graph.outputWidth === unit);
}
