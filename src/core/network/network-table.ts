// A network as tables of numbers, for whatever asks about all wires. After an edit only what changed is laid out anew.
import type { Connection, Layer, LayerId, Network } from './network.ts';
import { originsOf, type PartRange } from './origins.ts';

/** What a network's connections hold, in numbers. */
export interface ConnectionTable {
  /** Layer at the source of each connection; −1 when there is none. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** Size of each connection's matrix; −1 columns when the rows differ, no rows where the target takes the source whole. */
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  /** 1 for a connection with frozen wires. */
  readonly hasFrozen: Uint8Array;
  /** Present wires of connection c are numbers `firstWires[c]` to `firstWires[c + 1]`, row by row. */
  readonly firstWires: Int32Array;
  readonly targetUnits: Int32Array;
  readonly sourceUnits: Int32Array;
  readonly weights: Float64Array;
}

export interface NetworkTable extends ConnectionTable {
  readonly network: Network;
  /** Number of each layer. */
  readonly layerOf: ReadonlyMap<LayerId, number>;
  /** Units of layer l are the neurons `firstNeurons[l]` to `firstNeurons[l + 1]`. */
  readonly firstNeurons: Int32Array;
}

/** Whether something flows through a connection: it has wires, or no weights at all and its target takes the source whole. */
export function carriesAt({ firstWires, rows }: ConnectionTable, connection: number): boolean {
  return rows[connection] === 0 || firstWires[connection + 1] !== firstWires[connection];
}

const nothing = new Int32Array(0);
const emptyTable: NetworkTable = {
  network: { layers: [], connections: [] },
  layerOf: new Map(),
  firstNeurons: new Int32Array(1),
  sources: nothing,
  targets: nothing,
  rows: nothing,
  columns: nothing,
  hasFrozen: new Uint8Array(0),
  firstWires: new Int32Array(1),
  targetUnits: nothing,
  sourceUnits: nothing,
  weights: new Float64Array(0),
};

const tables = new WeakMap<Network, NetworkTable>();
/** Most likely what the next network was edited from. */
let latest = emptyTable;

/** The same network gives the same table. */
export function networkTable(network: Network): NetworkTable {
  latest = tables.get(network) ?? tableAfter(latest, network);
  tables.set(network, latest);
  return latest;
}

/** Lets a network that came with its wires in numbers keep them. */
export function keepTable(network: Network, wires: ConnectionTable): void {
  const layerOf = numbersOf(network.layers);
  tables.set(network, { network, layerOf, firstNeurons: firstNeuronsOf(network.layers), ...wires });
}

/** The table of a network of which many parts are those of `before`. */
export function tableAfter(before: NetworkTable, network: Network): NetworkTable {
  const { layers, connections } = network;
  const layersStay = layers === before.network.layers;
  const layerOf = layersStay ? before.layerOf : numbersOf(layers);
  const firstNeurons = layersStay ? before.firstNeurons : firstNeuronsOf(layers);
  const numbersNow = layersStay ? null : newNumbers(before.network.layers, layerOf);
  if (connections === before.network.connections && numbersNow === null && hasAllEnds(before)) {
    return { ...before, network, layerOf, firstNeurons };
  }
  const ranges = originsOf(before.network.connections, connections);
  return {
    network,
    layerOf,
    firstNeurons,
    ...shapesOf(before, connections, ranges, layerOf, numbersNow),
    ...wiresOf(before, connections, ranges),
  };
}

function numbersOf(layers: readonly Layer[]): Map<LayerId, number> {
  const numbers = new Map<LayerId, number>();
  for (let index = 0; index < layers.length; index += 1) numbers.set((layers[index] as Layer).id, index);
  return numbers;
}

function firstNeuronsOf(layers: readonly Layer[]): Int32Array {
  const firstNeurons = new Int32Array(layers.length + 1);
  for (let index = 0; index < layers.length; index += 1) {
    firstNeurons[index + 1] = (firstNeurons[index] as number) + (layers[index] as Layer).units;
  }
  return firstNeurons;
}

/** The number of each of these layers now; null when all have kept theirs. */
function newNumbers(layers: readonly Layer[], layerOf: ReadonlyMap<LayerId, number>): Int32Array | null {
  const numbers = new Int32Array(layers.length);
  let haveStayed = true;
  for (let index = 0; index < layers.length; index += 1) {
    const number = layerOf.get((layers[index] as Layer).id) ?? -1;
    numbers[index] = number;
    if (number !== index) haveStayed = false;
  }
  return haveStayed ? null : numbers;
}

function hasAllEnds({ sources, targets }: ConnectionTable): boolean {
  return !sources.includes(-1) && !targets.includes(-1);
}

type Shapes = Pick<NetworkTable, 'sources' | 'targets' | 'rows' | 'columns' | 'hasFrozen'>;

/** @param layerNumbers the number of each layer of `before` now; null when all have kept theirs */
function shapesOf(
  before: NetworkTable,
  connections: readonly Connection[],
  ranges: readonly PartRange[],
  layerOf: ReadonlyMap<LayerId, number>,
  layerNumbers: Int32Array | null,
): Shapes {
  const blank = (): Int32Array => new Int32Array(connections.length);
  const shapes = {
    sources: blank(),
    targets: blank(),
    rows: blank(),
    columns: blank(),
    hasFrozen: new Uint8Array(connections.length),
  };
  for (const { at, length, origin } of ranges) {
    if (origin < 0) continue;
    for (const name of shapeNames) shapes[name].set(before[name].subarray(origin, origin + length), at);
  }
  const { sources, targets } = shapes;
  if (layerNumbers !== null) for (const ends of [sources, targets]) renumber(ends, layerNumbers);
  for (const { at, length, origin } of ranges) {
    if (origin >= 0) continue;
    for (let place = at; place < at + length; place += 1) writeShape(shapes, place, connections[place] as Connection);
  }
  findEnds(sources, (at) => layerOf.get(connections[at]?.source as LayerId));
  findEnds(targets, (at) => layerOf.get(connections[at]?.target as LayerId));
  return shapes;
}

const shapeNames = ['sources', 'targets', 'rows', 'columns', 'hasFrozen'] as const;

function writeShape({ sources, targets, rows, columns, hasFrozen }: Shapes, at: number, connection: Connection): void {
  sources[at] = -1;
  targets[at] = -1;
  rows[at] = connection.weights.length;
  columns[at] = columnsOf(connection);
  hasFrozen[at] = connection.frozen === undefined ? 0 : 1;
}

/** Looks for the layers of connections that are new, and of those whose layer was not there or is gone. */
function findEnds(ends: Int32Array, layerAt: (connection: number) => number | undefined): void {
  for (let at = ends.indexOf(-1); at >= 0; at = ends.indexOf(-1, at + 1)) ends[at] = layerAt(at) ?? -1;
}

function renumber(layers: Int32Array, numbers: Int32Array): void {
  for (let at = 0; at < layers.length; at += 1) {
    const layer = layers[at] as number;
    if (layer >= 0) layers[at] = numbers[layer] as number;
  }
}

function columnsOf({ weights }: Connection): number {
  const columns = weights[0]?.length ?? 0;
  return weights.every((row) => row.length === columns) ? columns : -1;
}

type Wires = Pick<NetworkTable, 'firstWires' | 'targetUnits' | 'sourceUnits' | 'weights'>;

function wiresOf(before: NetworkTable, connections: readonly Connection[], ranges: readonly PartRange[]): Wires {
  const firstWires = firstWiresOf(before, connections, ranges);
  const count = firstWires[connections.length] as number;
  const wires = {
    firstWires,
    targetUnits: new Int32Array(count),
    sourceUnits: new Int32Array(count),
    weights: new Float64Array(count),
  };
  for (const range of ranges) {
    if (range.origin >= 0) copyWires(before, range, wires);
    else
      for (let at = range.at; at < range.at + range.length; at += 1)
        writeWires(wires, connections[at] as Connection, at);
  }
  return wires;
}

function firstWiresOf(
  { firstWires: before }: NetworkTable,
  connections: readonly Connection[],
  ranges: readonly PartRange[],
): Int32Array {
  const firstWires = new Int32Array(connections.length + 1);
  for (const { at, length, origin } of ranges) {
    const first = firstWires[at] as number;
    const moved = first - (before[origin] ?? 0);
    if (origin >= 0 && moved === 0) {
      firstWires.set(before.subarray(origin + 1, origin + length + 1), at + 1);
      continue;
    }
    let next = first;
    for (let offset = 0; offset < length; offset += 1) {
      if (origin >= 0) next = (before[origin + offset + 1] as number) + moved;
      else next += presentWires(connections[at + offset] as Connection);
      firstWires[at + offset + 1] = next;
    }
  }
  return firstWires;
}

function presentWires({ weights }: Connection): number {
  let count = 0;
  for (const row of weights) for (const weight of row) if (weight !== null) count += 1;
  return count;
}

function writeWires(wires: Wires, { weights }: Connection, at: number): void {
  let wire = wires.firstWires[at] as number;
  for (let target = 0; target < weights.length; target += 1) {
    const row = weights[target] ?? [];
    for (let source = 0; source < row.length; source += 1) {
      const weight = row[source] ?? null;
      if (weight === null) continue;
      wires.targetUnits[wire] = target;
      wires.sourceUnits[wire] = source;
      wires.weights[wire] = weight;
      wire += 1;
    }
  }
}

function copyWires(before: NetworkTable, { at, length, origin }: PartRange, wires: Wires): void {
  const [from, to] = [before.firstWires[origin] as number, before.firstWires[origin + length] as number];
  const first = wires.firstWires[at] as number;
  wires.targetUnits.set(before.targetUnits.subarray(from, to), first);
  wires.sourceUnits.set(before.sourceUnits.subarray(from, to), first);
  wires.weights.set(before.weights.subarray(from, to), first);
}
