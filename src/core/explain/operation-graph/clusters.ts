// Groups the numbers of a whole network into operations to be shown: those of a layer, or, in deep drawings, those of a depth.
import type { ComputationGraph, Operation } from '#core/graph/computation-graph.ts';
import { readingOf } from '#core/graph/operations/operation-rules.ts';
import { inputsOf, placesOf, placesOfOperation } from '../places.ts';

/** Numbers that are shown as one operation, ascending; none of them is computed from another one. */
export interface Cluster {
  readonly places: Int32Array;
  /** A sum of which each product is an operation of its own. */
  readonly isTakenApart: boolean;
  /** Even the products of what is not shown otherwise. */
  readonly hasEveryWire: boolean;
  /** Many operations in one place. */
  readonly isFolded: boolean;
}

export function clusterOf(places: Int32Array): Cluster {
  return { places, isTakenApart: false, hasEveryWire: false, isFolded: false };
}

export function clustersByLayer(graph: ComputationGraph): readonly Cluster[] {
  return [...graph.operations.keys()].map((index) => clusterOf(placesOfOperation(graph, index)));
}

/** Operations of one kind and one depth become one: none of them can read another. */
export function mergedByDepth(graph: ComputationGraph, clusters: readonly Cluster[]): readonly Cluster[] {
  const depths = operationDepths(graph);
  const groups = new Map<string, { depth: number; places: number[]; isFixed: boolean; cluster: Cluster }>();
  for (const [position, cluster] of clusters.entries()) {
    const operation = operationIndexOf(graph, cluster);
    const depth = depths[operation] as number;
    const key = cluster.isTakenApart ? `${position}` : keyOf(graph.operations[operation] as Operation, depth);
    const group = groups.get(key) ?? { depth, places: [], isFixed: cluster.isTakenApart, cluster };
    for (const place of cluster.places) group.places.push(place);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((one, other) => one.depth - other.depth)
    .map(({ places, isFixed, cluster }) => (isFixed ? cluster : clusterOf(Int32Array.from(places).sort())));
}

function keyOf(operation: Operation, depth: number): string {
  const name = operation.kind === 'activation' ? operation.function : '';
  // What reads its input whole couples the units of its own layer only.
  const own = readingOf(operation) === 'whole' && 'input' in operation ? operation.input : '';
  return `${depth} ${operation.kind} ${name} ${own}`;
}

/** Longest way of operations from the start. */
function operationDepths(graph: ComputationGraph): Int32Array {
  const depths = new Int32Array(graph.operations.length);
  for (const index of graph.operations.keys()) {
    for (const source of inputsOf(graph, index)) {
      depths[index] = Math.max(depths[index] as number, (depths[source] as number) + 1);
    }
  }
  return depths;
}

/** At most `most` clusters: those in the middle become one. */
export function middleFolded(clusters: readonly Cluster[], most: number): readonly Cluster[] {
  if (clusters.length <= most) return clusters;
  const before = Math.floor((most - 1) / 2);
  const after = most - 1 - before;
  const middle = clusters.slice(before, clusters.length - after);
  const places = Int32Array.from(middle.flatMap((cluster) => [...cluster.places])).sort();
  return [
    ...clusters.slice(0, before),
    { ...clusterOf(places), isFolded: true },
    ...clusters.slice(clusters.length - after),
  ];
}

function operationIndexOf(graph: ComputationGraph, { places }: Cluster): number {
  return placesOf(graph).operationOf[places[0] as number] as number;
}
