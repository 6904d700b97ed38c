// The one order of all parameters: each connection's present weights row by row, then each layer's biases, then the other
// tensors of each layer.

import { remembered } from '#core/numeric/remembered.ts';
import { type LayerTensor, tensorsOf, withTensors } from './layer-definitions.ts';
import type {
  ConnectionId,
  Layer,
  LayerId,
  Network,
  ParameterReference,
  TensorReference,
  WireReference,
} from './network.ts';
import { type NetworkTable, networkTable } from './network-table.ts';

/** The tensor that stands before all others in the order. */
export const biasTensor = 'biases';

export interface ConnectionParameters {
  readonly connection: ConnectionId;
  readonly offset: number;
  /** Wires of target unit t are numbers `rowStarts[t]` to `rowStarts[t + 1]`, counted from `offset`. */
  readonly rowStarts: Int32Array;
  readonly sourceUnits: Int32Array;
}

/** Where a parameter tensor of a layer stands. */
export interface TensorParameters {
  readonly layer: LayerId;
  readonly name: string;
  readonly offset: number;
  readonly length: number;
}

export interface ParameterLayout {
  readonly count: number;
  readonly connections: ReadonlyMap<ConnectionId, ConnectionParameters>;
  /** In the order of the layout. */
  readonly tensors: readonly TensorParameters[];
  readonly tensorsOf: ReadonlyMap<LayerId, readonly TensorParameters[]>;
}

/** Remembered, since everything asks for it; its parts are made when they are first asked for. */
export const layOutParameters = remembered((network: Network): ParameterLayout => new Layout(networkTable(network)));

class Layout implements ParameterLayout {
  readonly count: number;
  readonly tensors: readonly TensorParameters[];
  readonly tensorsOf: ReadonlyMap<LayerId, readonly TensorParameters[]>;
  readonly #table: NetworkTable;
  #connections: ReadonlyMap<ConnectionId, ConnectionParameters> | null = null;

  constructor(table: NetworkTable) {
    const tensors: TensorParameters[] = [];
    const byLayer = new Map<LayerId, TensorParameters[]>();
    let offset = table.weights.length;
    for (const { layer, tensor } of orderedTensors(table.network)) {
      const part = { layer: layer.id, name: tensor.name, offset, length: tensor.values.length };
      tensors.push(part);
      const own = byLayer.get(layer.id);
      if (own === undefined) byLayer.set(layer.id, [part]);
      else own.push(part);
      offset += part.length;
    }
    this.#table = table;
    this.tensors = tensors;
    this.tensorsOf = byLayer;
    this.count = offset;
  }

  get connections(): ReadonlyMap<ConnectionId, ConnectionParameters> {
    this.#connections ??= connectionParameters(this.#table);
    return this.#connections;
  }
}

interface PlacedTensor {
  readonly layer: Layer;
  readonly tensor: LayerTensor;
}

/** The biases of all layers, then what else each layer has. */
function orderedTensors({ layers }: Network): readonly PlacedTensor[] {
  const biases: PlacedTensor[] = [];
  const others: PlacedTensor[] = [];
  for (const layer of layers) {
    for (const tensor of tensorsOf(layer)) (tensor.name === biasTensor ? biases : others).push({ layer, tensor });
  }
  return others.length === 0 ? biases : [...biases, ...others];
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
  return tensorParameter(layout, { layer, parameter: biasTensor, unit });
}

/** Index of an element of a layer's tensor among the parameters; null when there is none. */
export function tensorParameter(layout: ParameterLayout, { layer, parameter, unit }: TensorReference): number | null {
  const part = layout.tensorsOf.get(layer)?.find(({ name }) => name === parameter);
  return part === undefined || unit >= part.length ? null : part.offset + unit;
}

/** Where a layer's tensor begins; null: it has none of that name. */
export function tensorOffset(layout: ParameterLayout, layer: LayerId, parameter: string): number | null {
  return tensorParameter(layout, { layer, parameter, unit: 0 });
}

/** Which parameter an index is: the only way back from a number to what is drawn; null: none. */
export function parameterAt(network: Network, index: number): ParameterReference | null {
  const { firstWires, targetUnits, sourceUnits } = networkTable(network);
  if (index < 0) return null;
  if (index < sourceUnits.length) {
    const connection = network.connections[lastAtMost(firstWires, index)];
    if (connection === undefined) return null;
    const [target, source] = [targetUnits[index] as number, sourceUnits[index] as number];
    return { connection: connection.id, target, source };
  }
  const { tensors } = layOutParameters(network);
  const tensor = tensors.find(({ offset, length }) => index >= offset && index < offset + length);
  return tensor === undefined ? null : { layer: tensor.layer, parameter: tensor.name, unit: index - tensor.offset };
}

/** Position of the last number that is not greater; the numbers ascend, and the first is. */
function lastAtMost(numbers: Int32Array, limit: number): number {
  let [low, high] = [0, numbers.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= limit) low = middle;
    else high = middle;
  }
  return low;
}

/** The network's parameters in the order of the layout. */
export function readParameters(network: Network): Float64Array {
  const { weights } = networkTable(network);
  const values = new Float64Array(layOutParameters(network).count);
  values.set(weights);
  let offset = weights.length;
  for (const { tensor } of orderedTensors(network)) {
    values.set(tensor.values, offset);
    offset += tensor.values.length;
  }
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
  const { tensorsOf: placesOf } = layOutParameters(network);
  const layers = network.layers.map((layer) => {
    const places = placesOf.get(layer.id) ?? [];
    return withTensors(layer, ({ name }) => {
      const place = places.find((each) => each.name === name);
      return place && Array.from(values.subarray(place.offset, place.offset + place.length));
    });
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
