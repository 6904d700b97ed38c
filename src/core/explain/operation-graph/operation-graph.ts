// The computation graph that a drawing compiled into, small enough to be seen: the whole of it, or what is around one neuron.
import type { ComputationGraph, LayerOperations, Operation } from '#core/graph/computation-graph.ts';
import type { NeuronReference } from '#core/network/network.ts';
import { forEachInput, placeOf, placesOf } from '../places.ts';
import { type Cluster, clusterOf, clustersByLayer, mergedByDepth, middleFolded } from './clusters.ts';
import { buildGraph } from './graph-builder.ts';
import type { OperationGraph } from './shown-operation.ts';

/** More operations than these are never shown. */
export const mostOperations = 300;
/** More than these are not easily read: wide layers are then shown as one operation. */
const readableOperations = 120;
/** How many neurons of a layer are shown one by one. */
const sizesApart = [8, 4, 2, 1, 0];

/** One operation per operation of the compiled graph, with weights and biases beside the sums where there is room. */
export function wholeGraph(graph: ComputationGraph): OperationGraph {
  const clusters = clustersByLayer(graph);
  const byLayer =
    buildGraph(graph, clusters, true, mostOperations) ?? buildGraph(graph, clusters, false, mostOperations);
  if (byLayer !== null) return byLayer;
  const merged = mergedByDepth(graph, clusters);
  return buildGraph(graph, merged, true, mostOperations) ?? folded(graph, merged);
}

/** Null when the neuron is not part of the graph. */
export function graphAround(graph: ComputationGraph, neuron: NeuronReference): OperationGraph | null {
  const surroundings = surroundingsOf(graph, neuron);
  if (surroundings === null) return null;
  for (const mostApart of sizesApart) {
    const built = buildGraph(graph, clustersAround(surroundings, mostApart), false, readableOperations);
    if (built !== null) return built;
  }
  const merged = mergedByDepth(graph, clustersAround(surroundings, 0));
  return buildGraph(graph, merged, false, mostOperations) ?? folded(graph, merged);
}

/** Each operation may need a target or numbers that are given beside it. */
function folded(graph: ComputationGraph, clusters: readonly Cluster[]): OperationGraph {
  const built = buildGraph(graph, middleFolded(clusters, mostOperations / 3), false, Number.POSITIVE_INFINITY);
  if (built === null) throw new Error('there is always room for the folded graph');
  return built;
}

interface Surroundings {
  readonly graph: ComputationGraph;
  /** Places of the neuron itself. */
  readonly own: readonly number[];
  /** 1 for its own places and those between it and the loss. */
  readonly isShown: Uint8Array;
}

/** Null when the neuron is not part of the graph. */
function surroundingsOf(graph: ComputationGraph, neuron: NeuronReference): Surroundings | null {
  const layer = graph.layers.get(neuron.layer);
  const own = layer === undefined ? [] : ownPlaces(graph, layer, neuron.unit);
  return own.length === 0 ? null : { graph, own, isShown: reached(graph, own) };
}

/** @param mostApart layers of which it reaches more neurons than these are shown as one operation */
function clustersAround({ graph, own, isShown }: Surroundings, mostApart: number): readonly Cluster[] {
  const clusters: Cluster[] = [];
  for (const [index, operation] of graph.operations.entries()) {
    const places = shownPlaces(graph, index, operation, isShown);
    const others = places.filter((place) => !own.includes(place));
    for (const place of places) if (own.includes(place)) clusters.push(singleCluster(place, operation, true));
    if (others.length <= mostApart) for (const place of others) clusters.push(singleCluster(place, operation, false));
    else clusters.push(clusterOf(Int32Array.from(others)));
  }
  return clusters;
}

function singleCluster(place: number, operation: Operation, isOwn: boolean): Cluster {
  const isTakenApart = operation.kind === 'affine';
  return { ...clusterOf(Int32Array.of(place)), isTakenApart, hasEveryWire: isTakenApart && isOwn };
}

function shownPlaces(graph: ComputationGraph, index: number, { width }: Operation, isShown: Uint8Array): number[] {
  const places: number[] = [];
  const first = placeOf(graph, index, 0);
  for (let place = first; place < first + width; place += 1) if (isShown[place] === 1) places.push(place);
  return places;
}

/** z, a, and a after dropout. */
function ownPlaces(graph: ComputationGraph, layer: LayerOperations, unit: number): readonly number[] {
  const { width } = graph.operations[layer.activation] as Operation;
  if (unit >= width) return [];
  const operations = layer.preActivation === null ? [layer.activation] : [layer.preActivation, layer.activation];
  const dropout = graph.operations.findIndex((each) => each.kind === 'dropout' && each.input === layer.activation);
  return [...operations, ...(dropout < 0 ? [] : [dropout])].map((operation) => placeOf(graph, operation, unit));
}

/** 1 for the neuron's own places and for every place that they act on and the loss depends on. */
function reached(graph: ComputationGraph, own: readonly number[]): Uint8Array {
  const { count } = placesOf(graph);
  const isReached = new Uint8Array(count);
  for (const place of own) isReached[place] = 1;
  for (let place = 0; place < count; place += 1) {
    forEachInput(graph, place, (input) => {
      if (isReached[input] === 1) isReached[place] = 1;
    });
  }
  const counts = placesTowardsLoss(graph);
  const isOwn = new Set(own);
  return isReached.map((flag, place) => (flag === 1 && (counts[place] === 1 || isOwn.has(place)) ? 1 : 0));
}

/** 1 for every place that the loss is computed from. */
function placesTowardsLoss(graph: ComputationGraph): Uint8Array {
  const towards = new Uint8Array(placesOf(graph).count);
  towards[placeOf(graph, graph.loss, 0)] = 1;
  for (let place = towards.length - 1; place >= 0; place -= 1) {
    if (towards[place] === 0) continue;
    forEachInput(graph, place, (input) => {
      towards[input] = 1;
    });
  }
  return towards;
}
