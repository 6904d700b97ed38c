// The one order of all parameters: each connection's present weights row by row, then each layer's biases.

import { remembered } from '#core/numeric/remembered.ts';
import type { ConnectionId, Layer, LayerId, Network, WireReference } from './network.ts';
import { type NetworkTable, networkTable } from './network-table.ts';

export interface ConnectionParameters {
  readonly connection: ConnectionId;
  readonly offset: number;
  /** Wires of target unit t are numbers `rowStarts[t]` to `rowStarts[t + 1]`, counted from `offset`. */
  readonly rowStarts: Int32Array;
  readonly sourceUnits: Int32Array;
}

export interface BiasParameters {
  readonly layer: LayerId;
  readonly offset: number;
  readonly units: number;
}

export interface ParameterLayout {
  readonly count: number;
  readonly connections: ReadonlyMap<ConnectionId, ConnectionParameters>;
  readonly biases: ReadonlyMap<LayerId, BiasParameters>;
}

/** Remembered, since everything asks for it; its parts are made when they are first asked for. */
export const layOutParameters = remembered((network: Network): ParameterLayout => new Layout(networkTable(network)));

class Layout implements ParameterLayout {
  readonly count: number;
  readonly biases: ReadonlyMap<LayerId, BiasParameters>;
  readonly #table: NetworkTable;
  #connections: ReadonlyMap<ConnectionId, ConnectionParameters> | null = null;

  constructor(table: NetworkTable) {
    const biases = new Map<LayerId, BiasParameters>();
    let offset = table.weights.length;
    for (const layer of table.network.layers) {
      if (layer.kind !== 'dense' || layer.biases === null) continue;
      biases.set(layer.id, { layer: layer.id, offset, units: layer.units });
      offset += layer.units;
    }
    this.#table = table;
    this.biases = biases;
    this.count = offset;
  }

  get connections(): ReadonlyMap<ConnectionId, ConnectionParameters> {
    this.#connections ??= connectionParameters(this.#table);
    return this.#connections;
  }
}

function connectionParameters(table: NetworkTable): ReadonlyMap<ConnectionId, ConnectionParameters> {
  const parts = new Map<ConnectionId, ConnectionParameters>();
  for (const [index, { id }] of table.network.connections.entries()) {
    const offset = table.firstWires[index] as number;
    const end = table.firstWires[index + 1] as number;
    const rowStarts = new Int32Array((table.rows[index] as number) + 1);
    for (let wire = offset; wire < end; wire += 1)
      rowStarts[(table.targetUnits[wire] as number) + 1] = wire + 1 - offset;
    for (let row = 1; row < rowStarts.length; row += 1) {
      rowStarts[row] = Math.max(rowStarts[row] as number, rowStarts[row - 1] as number);
    }
    parts.set(id, { connection: id, offset, rowStarts, sourceUnits: table.sourceUnits.subarray(offset, end) });
  }
  return parts;
}

/** Index of a wire's weight among the parameters; null when there is no such wire. */
export function wireParameter(layout: ParameterLayout, wire: WireReference): number | null {
  const part = layout.connections.get(wire.connection);
  if (part === undefined) return null;
  const end = part.rowStarts[wire.target + 1] ?? 0;
  for (let index = part.rowStarts[wire.target] ?? 0; index < end; index += 1) {
    if (part.sourceUnits[index] === wire.source) return part.offset + index;
  }
  return null;
}

/** Index of a unit's bias among the parameters; null when its layer has no biases. */
export function biasParameter(layout: ParameterLayout, layer: LayerId, unit: number): number | null {
  const part = layout.biases.get(layer);
  return part === undefined || unit >= part.units ? null : part.offset + unit;
}

/** The network's parameters in the order of the layout. */
export function readParameters(network: Network): Float64Array {
  const { weights } = networkTable(network);
  const biases = network.layers.flatMap((layer) => (layer.kind === 'dense' ? (layer.biases ?? []) : []));
  const values = new Float64Array(weights.length + biases.length);
  values.set(weights);
  values.set(biases, weights.length);
  return values;
}

/** The network with other parameters; what does not change is shared. */
export function writeParameters(network: Network, values: Float64Array): Network {
  let next = 0;
  const take = (): number => values[next++] as number;
  const connections = network.connections.map((connection) => ({
    ...connection,
    weights: connection.weights.map((row) => row.map((weight) => (weight === null ? null : take()))),
  }));
  const layers = network.layers.map((layer): Layer => {
    if (layer.kind !== 'dense' || layer.biases === null) return layer;
    return { ...layer, biases: layer.biases.map(take) };
  });
  return { ...network, layers, connections };
}

/** Little-endian float64 bytes in the order of the layout: what `weightHash` is the SHA-256 of. */
export function weightBytes(parameters: Float64Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parameters.length * 8);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of parameters.entries()) view.setFloat64(index * 8, value, true);
  return bytes;
}
