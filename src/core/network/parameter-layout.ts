// The one order of all parameters: each connection's present weights row by row, then each layer's biases.
import type { ConnectionId, Layer, LayerId, Network, Weights, WireReference } from './network.ts';

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

export function layOutParameters(network: Network): ParameterLayout {
  const connections = new Map<ConnectionId, ConnectionParameters>();
  const biases = new Map<LayerId, BiasParameters>();
  let offset = 0;
  for (const connection of network.connections) {
    const part = presentWires(connection.weights);
    connections.set(connection.id, { connection: connection.id, offset, ...part });
    offset += part.sourceUnits.length;
  }
  for (const layer of network.layers) {
    if (layer.kind !== 'dense' || layer.biases === null) continue;
    biases.set(layer.id, { layer: layer.id, offset, units: layer.units });
    offset += layer.units;
  }
  return { count: offset, connections, biases };
}

function presentWires(weights: Weights): { rowStarts: Int32Array; sourceUnits: Int32Array } {
  const rowStarts = new Int32Array(weights.length + 1);
  const sourceUnits: number[] = [];
  for (const [target, row] of weights.entries()) {
    for (const [source, weight] of row.entries()) if (weight !== null) sourceUnits.push(source);
    rowStarts[target + 1] = sourceUnits.length;
  }
  return { rowStarts, sourceUnits: Int32Array.from(sourceUnits) };
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
  const values: number[] = [];
  for (const connection of network.connections) {
    for (const row of connection.weights) for (const weight of row) if (weight !== null) values.push(weight);
  }
  for (const layer of network.layers) {
    if (layer.kind !== 'dense' || layer.biases === null) continue;
    for (const bias of layer.biases) values.push(bias);
  }
  return Float64Array.from(values);
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
