// The weights between two roles of the network as one matrix: rows are target neurons, columns are source neurons.

import { isFrozen } from '#core/network/layer-definitions.ts';
import type { Network, NeuronReference, WireReference } from '#core/network/network.ts';
import { connectionBetween, type LayerRole } from '#core/network/network-queries.ts';
import { networkTable } from '#core/network/network-table.ts';
import { neuronsOf } from '#core/network/neurons-and-wires.ts';
import { switchedOffWires } from '#core/network/switched-off.ts';
import type { NetworkFacts } from '#renderer/canvas/geometry/network-nodes.ts';
import { type RoleGroup, roleGroups } from '#renderer/canvas/geometry/neuron-groups.ts';
import type { Selection } from '#renderer/state/window/ui-store.ts';

/** Two roles with at least one wire from one to the other. */
export interface MatrixPair {
  readonly key: string;
  readonly source: RoleGroup;
  readonly target: RoleGroup;
}

export interface Matrix {
  readonly rows: readonly NeuronReference[];
  readonly columns: readonly NeuronReference[];
  /** Row by row: which parameter the weight is; −1: no wire. */
  readonly parameters: Int32Array;
  /** Row by row: 1 for a wire that training leaves as it is. */
  readonly frozen: Uint8Array;
  /** Row by row: 1 for a wire that carries nothing, since a neuron at its end is switched off. */
  readonly off: Uint8Array;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Enough for 784 × 784 and more; beyond it nothing could be read anyway. */
export const mostCells = 2_000_000;

/** In the order of the roles; what is not connected has no matrix. */
export function matrixPairs(network: Network, facts: NetworkFacts): readonly MatrixPair[] {
  const groups = roleGroups(facts);
  const groupOf = groupNumbers(network, groups);
  const { sources, targets, firstWires } = networkTable(network);
  const found = new Map<number, MatrixPair>();
  for (let connection = 0; connection < sources.length; connection += 1) {
    if (firstWires[connection] === firstWires[connection + 1]) continue;
    const from = groupOf[sources[connection] as number] ?? -1;
    const to = groupOf[targets[connection] as number] ?? -1;
    const source = groups[from];
    const target = groups[to];
    const number = from * groups.length + to;
    if (source === undefined || target === undefined || found.has(number)) continue;
    found.set(number, { key: `${keyOfRole(source)} ${keyOfRole(target)}`, source, target });
  }
  return [...found].sort(([a], [b]) => a - b).map(([, pair]) => pair);
}

function keyOfRole({ role, depth }: { readonly role: LayerRole['kind']; readonly depth: number }): string {
  return `${role} ${depth}`;
}

/** Number of the group of each layer, by the layer's number. */
function groupNumbers(network: Network, groups: readonly RoleGroup[]): Int32Array {
  const { layerOf } = networkTable(network);
  const numbers = new Int32Array(network.layers.length).fill(-1);
  for (const [number, { layers }] of groups.entries()) {
    for (const { id } of layers) numbers[layerOf.get(id) ?? -1] = number;
  }
  return numbers;
}

export function cellCount({ source, target }: MatrixPair): number {
  return unitsIn(source) * unitsIn(target);
}

function unitsIn({ layers }: RoleGroup): number {
  return layers.reduce((sum, layer) => sum + layer.units, 0);
}

export function matrixOf(network: Network, pair: MatrixPair): Matrix {
  const rows = neuronsIn(pair.target);
  const columns = neuronsIn(pair.source);
  const parameters = new Int32Array(rows.length * columns.length).fill(-1);
  const frozen = new Uint8Array(parameters.length);
  const off = new Uint8Array(parameters.length);
  const offWires = switchedOffWires(network);
  const table = networkTable(network);
  const firstRow = firstPlaces(network, pair.target);
  const firstColumn = firstPlaces(network, pair.source);
  for (let connection = 0; connection < table.sources.length; connection += 1) {
    const atRow = firstRow[table.targets[connection] as number] ?? -1;
    const atColumn = firstColumn[table.sources[connection] as number] ?? -1;
    if (atRow < 0 || atColumn < 0) continue;
    const marks = table.hasFrozen[connection] === 1 ? network.connections[connection]?.frozen : undefined;
    const target = network.layers[table.targets[connection] as number];
    const isLayerFrozen = isFrozen(target);
    const end = table.firstWires[connection + 1] as number;
    for (let wire = table.firstWires[connection] as number; wire < end; wire += 1) {
      const [row, column] = [table.targetUnits[wire] as number, table.sourceUnits[wire] as number];
      const cell = (atRow + row) * columns.length + atColumn + column;
      parameters[cell] = wire;
      frozen[cell] = isLayerFrozen || marks?.[row]?.[column] ? 1 : 0;
      off[cell] = offWires?.[wire] ?? 0;
    }
  }
  return { rows, columns, parameters, frozen, off };
}

function neuronsIn({ layers }: RoleGroup): readonly NeuronReference[] {
  return layers.flatMap((layer) => neuronsOf(layer));
}

/** Place of the first unit of each layer of the group, by the layer's number; −1 for the others. */
function firstPlaces(network: Network, { layers }: RoleGroup): Int32Array {
  const { layerOf } = networkTable(network);
  const places = new Int32Array(network.layers.length).fill(-1);
  let next = 0;
  for (const { id, units } of layers) {
    places[layerOf.get(id) ?? -1] = next;
    next += units;
  }
  return places;
}

/** Null: there is no wire. */
export function wireAtCell(network: Network, matrix: Matrix, { row, column }: Cell): WireReference | null {
  const [target, source] = [matrix.rows[row], matrix.columns[column]];
  if (target === undefined || source === undefined || parameterAt(matrix, { row, column }) < 0) return null;
  const connection = connectionBetween(network, source.layer, target.layer);
  return connection === undefined ? null : { connection: connection.id, target: target.unit, source: source.unit };
}

export function parameterAt({ columns, parameters }: Matrix, { row, column }: Cell): number {
  return parameters[row * columns.length + column] ?? -1;
}

/** The pair that the selection is about: of its wire, between its layers, or into what is selected. */
export function pairOfSelection(
  network: Network,
  pairs: readonly MatrixPair[],
  { wires, layers, neurons }: Selection,
): MatrixPair | null {
  const [wire] = wires;
  const connection = wire && network.connections.find(({ id }) => id === wire.connection);
  const holds = ({ layers: all }: RoleGroup, id: string | undefined): boolean => all.some((layer) => layer.id === id);
  if (connection !== undefined) {
    return pairs.find((pair) => holds(pair.source, connection.source) && holds(pair.target, connection.target)) ?? null;
  }
  const [from, to] = layers.length > 0 ? layers : neurons.map(({ layer }) => layer);
  const both = to === undefined ? undefined : pairs.find((pair) => holds(pair.source, from) && holds(pair.target, to));
  const into = pairs.find((pair) => holds(pair.target, from));
  return both ?? into ?? pairs.find((pair) => holds(pair.source, from)) ?? null;
}

/** Where a wire stands; null: not here. */
export function cellOfWire(network: Network, matrix: Matrix, wire: WireReference | undefined): Cell | null {
  const connection = wire && network.connections.find(({ id }) => id === wire.connection);
  if (wire === undefined || connection === undefined) return null;
  const row = matrix.rows.findIndex(({ layer, unit }) => layer === connection.target && unit === wire.target);
  const column = matrix.columns.findIndex(({ layer, unit }) => layer === connection.source && unit === wire.source);
  return row < 0 || column < 0 ? null : { row, column };
}
