// The identity of a shown number in the drawing: its explanation, its neuron or wire, its symbol and names.
import { isLoss } from '#core/graph/computation-graph.ts';
import type { LayerId, Network, NeuronReference, WireReference } from '#core/network/network.ts';
import { layerOf, nameOfNeuron } from '#core/network/network-queries.ts';
import { parameterAt } from '#core/network/parameter-layout.ts';
import type { ExplanationTarget } from '../explanation-target.ts';
import { forEachInput, operationAt, placesOf, unitAt } from '../places.ts';
import type { ShownNumber } from './operation-arithmetic.ts';
import type { OperationGraph, ShownOperation } from './shown-operation.ts';

/** The number that Explain opens; null where nothing stands behind it. */
export function targetOfNumber(
  network: Network,
  picture: OperationGraph,
  { operation, element }: ShownNumber,
): ExplanationTarget | null {
  const { content, kind } = picture.operations[operation] as ShownOperation;
  switch (content.of) {
    case 'weights':
    case 'products': {
      const parameter = picture.graph.wires.parameters[content.wires[element] as number] as number;
      const wire = parameterAt(network, parameter) as WireReference;
      return { kind: content.of === 'weights' ? 'weight' : 'signal', wire };
    }
    case 'biases':
      return { kind: 'bias', neuron: neuronAt(picture, content.targets[element] as number) };
    case 'rest':
      return { kind: 'preActivation', neuron: neuronAt(picture, content.targets[element] as number) };
    case 'targets':
      return { kind: 'loss' };
    case 'values':
      if (kind === 'loss') return { kind: 'loss' };
      return targetOfPlace(picture, content.places[element] as number);
  }
}

function targetOfPlace({ graph }: OperationGraph, place: number): ExplanationTarget | null {
  const operation = operationAt(graph, place);
  if (isLoss(operation)) return { kind: 'loss' };
  const neuron = neuronOfPlace(graph, place);
  if (neuron === null) return null;
  return { kind: operation.kind === 'affine' ? 'preActivation' : 'activation', neuron };
}

/** The neuron that a place belongs to; places of joined outputs belong to those they were joined from. */
function neuronOfPlace(graph: OperationGraph['graph'], place: number): NeuronReference | null {
  const operation = operationAt(graph, place);
  if (operation.kind === 'concatenate') {
    let from: NeuronReference | null = null;
    forEachInput(graph, place, (input) => {
      from = neuronOfPlace(graph, input);
    });
    return from;
  }
  if (operation.layer === undefined) return null;
  return { layer: operation.layer as LayerId, unit: unitAt(graph, place) };
}

function neuronAt({ graph }: OperationGraph, place: number): NeuronReference {
  return neuronOfPlace(graph, place) as NeuronReference;
}

/** Where an operation stands in the drawing, such as h1 or x1 → h1; empty for the loss. */
export function placeNameOf(network: Network, picture: OperationGraph, position: number): string {
  const { source, place } = namesOfOperation(network, picture, position);
  return source === '' ? place : `${source} → ${place}`;
}

/** The names that an operation goes by: of neurons or layers, in the order of the drawing; empty for the loss. */
export function namesOfOperation(network: Network, picture: OperationGraph, position: number): OperationNames {
  const { content } = picture.operations[position] as ShownOperation;
  const { graph } = picture;
  switch (content.of) {
    case 'weights':
    case 'products':
      return {
        source: nameOfPlaces(network, graph, sourcesOf(graph, content.wires)),
        place: nameOfPlaces(network, graph, new Set(content.targets)),
      };
    case 'biases':
    case 'rest':
      return { source: '', place: nameOfPlaces(network, graph, new Set(content.targets)) };
    case 'targets':
      return { source: '', place: '' };
    case 'values':
      return { source: '', place: nameOfPlaces(network, graph, new Set(content.places)) };
  }
}

function sourcesOf(graph: OperationGraph['graph'], wires: Int32Array): ReadonlySet<number> {
  const { wireSources } = placesOf(graph);
  const sources = new Set<number>();
  for (const wire of wires) sources.add(wireSources[wire] as number);
  return sources;
}

export interface OperationNames {
  /** Where a wire comes from; empty for all else. */
  readonly source: string;
  readonly place: string;
}

/** A neuron's name, a layer's, or the first and the last of several. */
function nameOfPlaces(network: Network, graph: OperationGraph['graph'], places: ReadonlySet<number>): string {
  let smallest = Number.POSITIVE_INFINITY;
  let largest = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    smallest = Math.min(smallest, place);
    largest = Math.max(largest, place);
  }
  const first = places.size === 0 ? null : neuronOfPlace(graph, smallest);
  const last = places.size === 0 ? null : neuronOfPlace(graph, largest);
  if (first === null || last === null) return '';
  if (places.size === 1) return nameOfNeuron(network, first);
  const layer = layerOf(network, first.layer);
  const isLayer = first.layer === last.layer && places.size === layer?.units;
  return isLayer ? layer.name : `${nameOfNeuron(network, first)} … ${nameOfNeuron(network, last)}`;
}
