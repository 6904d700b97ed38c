// A network as a message carries it: its wires in a few arrays of numbers, since an object for each takes long to copy.
import type { Connection, ConnectionId, Layer, Network } from './network.ts';
import { type ConnectionTable, keepTable, networkTable } from './network-table.ts';

/** What a connection has beside its ends and its weights. */
type Extras = Omit<Connection, 'id' | 'source' | 'target' | 'weights'>;

export interface PackedNetwork extends Omit<Network, 'connections'> {
  readonly wires: ConnectionTable;
  /** JSON of the connections' ids, in their order. */
  readonly connectionIds: string;
  /** By position, of the connections that have some. */
  readonly extras: readonly (readonly [position: number, extras: Extras])[];
}

/** Packs a sound network. */
export function packNetwork(network: Network): PackedNetwork {
  const { network: _network, layerOf: _layerOf, firstNeurons: _firstNeurons, ...wires } = networkTable(network);
  const { connections, ...others } = network;
  const connectionIds = JSON.stringify(connections.map(({ id }) => id));
  return { ...others, wires, connectionIds, extras: [...extrasOf(connections)] };
}

function* extrasOf(connections: readonly Connection[]): Generator<[position: number, extras: Extras]> {
  for (const [position, connection] of connections.entries()) {
    if (connection.frozen === undefined && connection.unknownFields === undefined) continue;
    const { id: _id, source: _source, target: _target, weights: _weights, ...extras } = connection;
    yield [position, extras];
  }
}

/** Whether its wires can be packed: every connection has its ends, and a matrix of equal rows. */
export function canPack(network: Network): boolean {
  const { sources, targets, columns, layerOf } = networkTable(network);
  return layerOf.size === network.layers.length && [sources, targets, columns].every((each) => !each.includes(-1));
}

/** The network; its connections are made when something asks for them, its table is there at once. */
export function unpackNetwork(packed: PackedNetwork): Network {
  const { wires, connectionIds: _ids, extras: _extras, ...others } = packed;
  let connections: readonly Connection[] | null = null;
  const network: Network = {
    ...others,
    get connections() {
      connections ??= connectionsOf(packed);
      return connections;
    },
  };
  keepTable(network, wires);
  return network;
}

function connectionsOf({ layers, wires, connectionIds, extras }: PackedNetwork): readonly Connection[] {
  const extrasAt = new Map(extras);
  return (JSON.parse(connectionIds) as ConnectionId[]).map((id, position): Connection => {
    const source = layers[wires.sources[position] as number] as Layer;
    const target = layers[wires.targets[position] as number] as Layer;
    return { id, source: source.id, target: target.id, weights: weightsOf(wires, position), ...extrasAt.get(position) };
  });
}

function weightsOf(wires: ConnectionTable, position: number): (number | null)[][] {
  const columns = wires.columns[position] as number;
  const weights = Array.from({ length: wires.rows[position] as number }, () =>
    new Array<number | null>(columns).fill(null),
  );
  const end = wires.firstWires[position + 1] as number;
  for (let wire = wires.firstWires[position] as number; wire < end; wire += 1) {
    const row = weights[wires.targetUnits[wire] as number] as (number | null)[];
    row[wires.sourceUnits[wire] as number] = wires.weights[wire] as number;
  }
  return weights;
}
