// Questions about a network that many rooms ask: names, roles, reachability, depth.
import type { Connection, ConnectionId, Layer, LayerId, Network, NeuronReference, WireReference } from './network.ts';

export function layerOf(network: Network, id: LayerId): Layer | undefined {
  return network.layers.find((layer) => layer.id === id);
}

export function connectionOf(network: Network, id: ConnectionId): Connection | undefined {
  return network.connections.find((connection) => connection.id === id);
}

export function connectionBetween(network: Network, source: LayerId, target: LayerId): Connection | undefined {
  return network.connections.find((connection) => connection.source === source && connection.target === target);
}

/** A layer of one unit names its neuron; with more, the unit's number is appended: h1, h2 … */
export function neuronName(layer: Pick<Layer, 'name' | 'units'>, unit: number): string {
  return layer.units === 1 ? layer.name : `${layer.name}${unit + 1}`;
}

export function nameOfNeuron(network: Network, neuron: NeuronReference): string {
  const layer = layerOf(network, neuron.layer);
  return layer === undefined ? neuron.layer : neuronName(layer, neuron.unit);
}

/** Every neuron's name, in the order of layers and units. */
export function neuronNames(network: Network): string[] {
  return network.layers.flatMap((layer) => Array.from({ length: layer.units }, (_, unit) => neuronName(layer, unit)));
}

export function hasWire(connection: Connection): boolean {
  return connection.weights.some((row) => row.some((weight) => weight !== null));
}

export function weightOf(network: Network, wire: WireReference): number | null {
  return connectionOf(network, wire.connection)?.weights[wire.target]?.[wire.source] ?? null;
}

export function wireCount(connection: Connection): number {
  let count = 0;
  for (const row of connection.weights) for (const weight of row) if (weight !== null) count += 1;
  return count;
}

/** The layers whose activations are compared with the targets, in the order of the document. */
export function outputLayers(network: Network): readonly LayerId[] {
  if (network.outputs !== undefined) return network.outputs;
  const withOutgoingWire = new Set(network.connections.filter(hasWire).map((connection) => connection.source));
  return network.layers
    .filter((layer) => layer.kind === 'dense' && !withOutgoingWire.has(layer.id))
    .map((layer) => layer.id);
}

/** Layers in an order in which every connection points forward, or the layers of a loop. File order breaks ties. */
export function topologicalLayers(
  network: Network,
): { readonly order: readonly LayerId[] } | { readonly loop: readonly LayerId[] } {
  const waiting = new Map<LayerId, number>(network.layers.map((layer) => [layer.id, 0]));
  const outgoing = outgoingConnections(network);
  for (const connection of network.connections) {
    waiting.set(connection.target, (waiting.get(connection.target) ?? 0) + 1);
  }
  const order = network.layers.filter((layer) => waiting.get(layer.id) === 0).map((layer) => layer.id);
  for (let position = 0; position < order.length; position += 1) {
    for (const connection of outgoing.get(order[position] as LayerId) ?? []) {
      const left = (waiting.get(connection.target) ?? 0) - 1;
      waiting.set(connection.target, left);
      if (left === 0) order.push(connection.target);
    }
  }
  if (order.length === network.layers.length) return { order };
  return { loop: findLoop(network, new Set(order)) };
}

function outgoingConnections(network: Network): ReadonlyMap<LayerId, readonly Connection[]> {
  return connectionsBy(network, (connection) => connection.source);
}

/** Connections by the layer they lead into, in file order. */
export function incomingConnections(network: Network): ReadonlyMap<LayerId, readonly Connection[]> {
  return connectionsBy(network, (connection) => connection.target);
}

function connectionsBy(network: Network, end: (connection: Connection) => LayerId): Map<LayerId, Connection[]> {
  const groups = new Map<LayerId, Connection[]>();
  for (const connection of network.connections) {
    const group = groups.get(end(connection));
    if (group === undefined) groups.set(end(connection), [connection]);
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

/** Every layer that can be reached from `start` along connections, `start` included. */
export function reachableFrom(network: Network, start: LayerId): ReadonlySet<LayerId> {
  const outgoing = outgoingConnections(network);
  const reached = new Set([start]);
  for (const layer of reached) {
    for (const connection of outgoing.get(layer) ?? []) reached.add(connection.target);
  }
  return reached;
}

/** Would a connection from `source` to `target` close a loop? */
export function wouldLoop(network: Network, source: LayerId, target: LayerId): boolean {
  return reachableFrom(network, target).has(source);
}

/**
 * Depth of every layer that an input reaches: the longest path of wires from an input, inputs being 0.
 * Layers that no input reaches, and those in or behind a loop, are absent.
 */
export function depths(network: Network): ReadonlyMap<LayerId, number> {
  const sorted = topologicalLayers(network);
  const result = new Map<LayerId, number>();
  if ('loop' in sorted) return result;
  const incoming = incomingConnections(network);
  const kinds = new Map(network.layers.map((layer) => [layer.id, layer.kind]));
  for (const id of sorted.order) {
    if (kinds.get(id) === 'input') {
      result.set(id, 0);
      continue;
    }
    let depth = -1;
    for (const connection of incoming.get(id) ?? []) {
      if (hasWire(connection)) depth = Math.max(depth, result.get(connection.source) ?? -1);
    }
    if (depth >= 0) result.set(id, depth + 1);
  }
  return result;
}

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
      if (layer.kind === 'input') return [layer.id, { kind: 'input' }];
      const own = depth.get(layer.id);
      if (own === undefined) return [layer.id, { kind: 'notConnected' }];
      return [layer.id, outputs.has(layer.id) ? { kind: 'output' } : { kind: 'hidden', depth: own }];
    }),
  );
}

export interface FanCounts {
  /** Present incoming wires of the target unit. */
  readonly fanIn: number;
  /** Present outgoing wires of the target unit. */
  readonly fanOut: number;
}

/** Present wires into and out of one neuron. */
export function fanCounts(network: Network, neuron: NeuronReference): FanCounts {
  let fanIn = 0;
  let fanOut = 0;
  for (const connection of network.connections) {
    if (connection.target === neuron.layer) {
      for (const weight of connection.weights[neuron.unit] ?? []) if (weight !== null) fanIn += 1;
    }
    if (connection.source === neuron.layer) {
      for (const row of connection.weights) if ((row[neuron.unit] ?? null) !== null) fanOut += 1;
    }
  }
  return { fanIn, fanOut };
}
