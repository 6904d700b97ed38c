// Questions about a network that many rooms ask: names, roles, reachability, depth.

import { remembered } from '#core/numeric/remembered.ts';
import { canBeOutput, isInput, parameterSymbol } from './layer-definitions.ts';
import { connectionsInto, connectionsOutOf, incomingByLayer, layerOrder, outgoingByLayer } from './layer-order.ts';
import type {
  Connection,
  ConnectionId,
  Layer,
  LayerId,
  Network,
  NeuronReference,
  TensorReference,
  WireReference,
} from './network.ts';
import { carriesAt, networkTable } from './network-table.ts';

export function layerOf(network: Network, id: LayerId): Layer | undefined {
  return layersById(network).get(id);
}

export function connectionOf(network: Network, id: ConnectionId): Connection | undefined {
  return connectionsById(network).get(id);
}

const layersById = remembered(({ layers }: Network) => new Map(layers.map((layer) => [layer.id, layer])));
const connectionsById = remembered(
  ({ connections }: Network) => new Map(connections.map((connection) => [connection.id, connection])),
);

export function connectionBetween(network: Network, source: LayerId, target: LayerId): Connection | undefined {
  const position = positionBetween(network, source, target);
  return position < 0 ? undefined : network.connections[position];
}

/** Position of the connection between two layers; −1 when there is none. */
export function positionBetween(network: Network, source: LayerId, target: LayerId): number {
  const { layerOf: numbers, sources, targets } = networkTable(network);
  const [from, to] = [numbers.get(source), numbers.get(target)];
  const incoming = connectionsInto(network, target);
  const outgoing = connectionsOutOf(network, source);
  for (const position of incoming.length < outgoing.length ? incoming : outgoing) {
    if (sources[position] === from && targets[position] === to) return position;
  }
  return -1;
}

/** A layer of one unit names its neuron; with more, the unit's number is appended: h1, h2 … */
export function neuronName(layer: Pick<Layer, 'name' | 'units'>, unit: number): string {
  return layer.units === 1 ? layer.name : `${layer.name}${unit + 1}`;
}

export function nameOfNeuron(network: Network, neuron: NeuronReference): string {
  const layer = layerOf(network, neuron.layer);
  return layer === undefined ? neuron.layer : neuronName(layer, neuron.unit);
}

/** A number of a layer's tensor, such as γ (h1). */
export function nameOfTensor(network: Network, reference: TensorReference): string {
  const symbol = parameterSymbol(layerOf(network, reference.layer), reference.parameter);
  return `${symbol} (${nameOfNeuron(network, reference)})`;
}

/** Every neuron's name, in the order of layers and units. */
export function neuronNames(network: Network): string[] {
  return network.layers.flatMap((layer) => Array.from({ length: layer.units }, (_, unit) => neuronName(layer, unit)));
}

/** The connection has no weights: its target takes the source as it is, unit i to unit i. */
export function isWhole({ weights }: Connection): boolean {
  return weights.length === 0;
}

/** Something flows through it: there is a wire, or the target takes the source whole. */
export function carries(connection: Connection): boolean {
  return isWhole(connection) || connection.weights.some((row) => row.some((weight) => weight !== null));
}

/** The layers that take this one whole. */
export function takersOf(network: Network, id: LayerId): readonly LayerId[] {
  return Array.from(connectionsOutOf(network, id), (position) => network.connections[position] as Connection)
    .filter(isWhole)
    .map(({ target }) => target);
}

/** The layer that this one takes whole. */
export function wholeSourceOf(network: Network, id: LayerId): Layer | undefined {
  const connection = Array.from(connectionsInto(network, id), (at) => network.connections[at] as Connection).find(
    isWhole,
  );
  return connection === undefined ? undefined : layerOf(network, connection.source);
}

/** The layers that take this one whole, and those that take them whole …: they have as many units as it has. */
export function followersOf(network: Network, id: LayerId): readonly LayerId[] {
  const found = new Set([id]);
  for (const layer of found) for (const taker of takersOf(network, layer)) found.add(taker);
  return [...found].slice(1);
}

export function weightOf(network: Network, wire: WireReference): number | null {
  return connectionOf(network, wire.connection)?.weights[wire.target]?.[wire.source] ?? null;
}

export function wireCount(connection: Connection): number {
  let count = 0;
  for (const row of connection.weights) for (const weight of row) if (weight !== null) count += 1;
  return count;
}

/** Elements of all weight matrices, present or not. */
export function weightsIn({ connections }: Network): number {
  return connections.reduce((sum, { weights }) => sum + weights.length * (weights[0]?.length ?? 0), 0);
}

/** What is done with all of it takes a window longer than a few frames. */
export function isLarge(network: Network): boolean {
  return network.layers.length > 1000 || weightsIn(network) > 100_000;
}

/** The layers whose activations are compared with the targets, in the order of the document. */
export const outputLayers = remembered((network: Network): readonly LayerId[] => {
  if (network.outputs !== undefined) return network.outputs;
  const table = networkTable(network);
  const { sources } = table;
  const hasOutgoing = new Uint8Array(network.layers.length);
  for (let connection = 0; connection < sources.length; connection += 1) {
    const source = sources[connection] as number;
    if (source >= 0 && carriesAt(table, connection)) hasOutgoing[source] = 1;
  }
  return network.layers
    .filter((layer, index) => canBeOutput(layer) && hasOutgoing[index] === 0)
    .map((layer) => layer.id);
});

/** Layers in an order in which every connection points forward, or the layers of a loop. File order breaks ties. */
export function topologicalLayers(
  network: Network,
): { readonly order: readonly LayerId[] } | { readonly loop: readonly LayerId[] } {
  const order = Array.from(layerOrder(network), (layer) => (network.layers[layer] as Layer).id);
  if (order.length === network.layers.length) return { order };
  return { loop: findLoop(network, new Set(order)) };
}

/** Connections by the layer they lead into, in file order. */
function incomingConnections(network: Network): ReadonlyMap<LayerId, readonly Connection[]> {
  const groups = new Map<LayerId, Connection[]>();
  for (const connection of network.connections) {
    const group = groups.get(connection.target);
    if (group === undefined) groups.set(connection.target, [connection]);
    else group.push(connection);
  }
  return groups;
}

/** Among the layers that never became ready, walks backwards until a layer repeats. */
function findLoop(network: Network, ready: ReadonlySet<LayerId>): readonly LayerId[] {
  const incoming = incomingConnections(network);
  const path = new Set<LayerId>();
  let current = network.layers.find((layer) => !ready.has(layer.id))?.id;
  while (current !== undefined && !path.has(current)) {
    path.add(current);
    current = incoming.get(current)?.find((each) => !ready.has(each.source))?.source;
  }
  const walked = [...path];
  return current === undefined ? walked : walked.slice(walked.indexOf(current)).reverse();
}

/** Would a connection from `source` to `target` close a loop? */
export function wouldLoop(network: Network, source: LayerId, target: LayerId): boolean {
  const { layerOf: numbers, targets } = networkTable(network);
  const { starts, list } = outgoingByLayer(network);
  const [end, start] = [numbers.get(source), numbers.get(target)];
  if (end === undefined || start === undefined) return false;
  const reached = new Set([start]);
  for (const layer of reached) {
    if (layer === end) return true;
    for (let at = starts[layer] as number; at < (starts[layer + 1] as number); at += 1) {
      const next = targets[list[at] as number] as number;
      if (next >= 0) reached.add(next);
    }
  }
  return false;
}

/**
 * Depth of every layer that an input reaches: the longest path of wires from an input, inputs being 0.
 * Layers that no input reaches, and those in or behind a loop, are absent.
 */
export const depths = remembered((network: Network): ReadonlyMap<LayerId, number> => {
  const result = new Map<LayerId, number>();
  const order = layerOrder(network);
  if (order.length < network.layers.length) return result;
  const table = networkTable(network);
  const { sources } = table;
  const { starts, list } = incomingByLayer(network);
  const depthOf = new Int32Array(network.layers.length).fill(-1);
  for (const number of order) {
    const layer = network.layers[number] as Layer;
    let depth = isInput(layer) ? 0 : -1;
    for (let at = starts[number] as number; at < (starts[number + 1] as number); at += 1) {
      const connection = list[at] as number;
      const source = depthOf[sources[connection] as number] ?? -1;
      if (!isInput(layer) && carriesAt(table, connection) && source >= 0) depth = Math.max(depth, source + 1);
    }
    depthOf[number] = depth;
    if (depth >= 0) result.set(layer.id, depth);
  }
  return result;
});

export type LayerRole =
  | { readonly kind: 'input' }
  | { readonly kind: 'hidden'; readonly depth: number }
  | { readonly kind: 'output' }
  | { readonly kind: 'notConnected' };

/** What a layer is to the learner; it follows from the wiring, never from the position. */
export function layerRoles(network: Network): ReadonlyMap<LayerId, LayerRole> {
  const depth = depths(network);
  const outputs = new Set(outputLayers(network));
  return new Map(
    network.layers.map((layer): [LayerId, LayerRole] => {
      if (isInput(layer)) return [layer.id, { kind: 'input' }];
      const own = depth.get(layer.id);
      if (own === undefined) return [layer.id, { kind: 'notConnected' }];
      return [layer.id, outputs.has(layer.id) ? { kind: 'output' } : { kind: 'hidden', depth: own }];
    }),
  );
}

/** How many numbers the network takes of a row, and how many it predicts. */
export function widthsOf(network: Network): { readonly inputs: number; readonly outputs: number } {
  const { layerOf } = networkTable(network);
  const outputs = outputLayers(network).reduce(
    (sum, id) => sum + (network.layers[layerOf.get(id) ?? -1]?.units ?? 0),
    0,
  );
  const inputs = network.layers.reduce((sum, layer) => sum + (isInput(layer) ? layer.units : 0), 0);
  return { inputs, outputs };
}
