// A network as a message carries it: its wires in a few arrays of numbers, since an object for each takes long to copy.
import type { Connection, ConnectionId, FrozenWires, Layer, LayerId, Network } from './network.ts';
import { type ConnectionTable, keepTable, networkTable } from './network-table.ts';

export interface PackedNetwork {
  readonly layers: readonly Layer[];
  readonly outputs?: readonly LayerId[];
  readonly wires: ConnectionTable;
  /** JSON of the connections' ids, in their order. */
  readonly connectionIds: string;
  /** Frozen wires of the connections that have some, by position. */
  readonly frozen: readonly (readonly [position: number, frozen: FrozenWires])[];
}

/** Packs a sound network. A file's fields that this program does not know are not needed where it goes. */
export function packNetwork(network: Network): PackedNetwork {
  const { network: _network, layerOf: _layerOf, firstNeurons: _firstNeurons, ...wires } = networkTable(network);
  const { layers, outputs, connections } = network;
  const frozen: [number, FrozenWires][] = [];
  for (let position = wires.hasFrozen.indexOf(1); position >= 0; position = wires.hasFrozen.indexOf(1, position + 1)) {
    frozen.push([position, connections[position]?.frozen ?? []]);
  }
  const connectionIds = JSON.stringify(connections.map(({ id }) => id));
  return { layers, ...(outputs === undefined ? {} : { outputs }), wires, connectionIds, frozen };
}

/** The network; its connections are made when something asks for them, its table is there at once. */
export function unpackNetwork(packed: PackedNetwork): Network {
  const { layers, outputs, wires } = packed;
  let connections: readonly Connection[] | null = null;
  const network: Network = {
    layers,
    ...(outputs === undefined ? {} : { outputs }),
    get connections() {
      connections ??= connectionsOf(packed);
      return connections;
    },
  };
  keepTable(network, wires);
  return network;
}

function connectionsOf({ layers, wires, connectionIds, frozen }: PackedNetwork): readonly Connection[] {
  const frozenAt = new Map(frozen);
  return (JSON.parse(connectionIds) as ConnectionId[]).map((id, position): Connection => {
    const source = layers[wires.sources[position] as number] as Layer;
    const target = layers[wires.targets[position] as number] as Layer;
    const connection = { id, source: source.id, target: target.id, weights: weightsOf(wires, position) };
    const own = frozenAt.get(position);
    return own === undefined ? connection : { ...connection, frozen: own };
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
