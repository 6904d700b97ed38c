// Turns neurons and layers into one layer, weight for weight and bit for bit: the opposite of Explode.

import { withFrozen } from '#core/network/frozen-wires.ts';
import { tensorOf, withTensors } from '#core/network/layer-definitions.ts';
import type { Connection, FrozenWires, Layer, LayerId, Network, Weights } from '#core/network/network.ts';
import { neuronsOf } from '#core/network/neurons-and-wires.ts';
import { withSwitchedOff } from '#core/network/switched-off.ts';
import type { EditResult } from '../edit.ts';
import { laneHeaderHeight, laneWidth, layerSize, neuronDisc } from '../layer-size.ts';
import type { NetworkDocument, Position } from '../network-document.ts';
import { foldRefusal } from './steps/fold-refusal.ts';
import { foldedName } from './steps/free-names.ts';
import { freshLayerIds } from './steps/fresh-ids.ts';
import { done, refused, withAdded } from './steps/outcome.ts';
import { clearOfOthers, placed, placesOfNeurons, positionsOf, withoutStrayPositions } from './steps/places.ts';
import { redrawNetwork } from './steps/redraw-network.ts';
import { tooLarge } from './steps/size-limits.ts';

/**
 * The layer takes the first one's place in the file, and its units stand in file order. Connections with the same other
 * end become one, in the place of the first.
 */
export function foldLayers(document: NetworkDocument, ids: readonly LayerId[]): EditResult {
  const { network } = document;
  const chosen = new Set(ids);
  const members = network.layers.filter((layer) => chosen.has(layer.id));
  if (members.length < chosen.size) return refused('notFound');
  if (members.length < 2) return refused('foldOne');
  const reason = foldRefusal(network, members);
  if (reason !== null) return { refusal: reason };
  const fold = foldOf(network, members);
  const tooMuch = tooLarge(network, { wires: growthOf(network, fold) });
  if (tooMuch !== null) return { refusal: tooMuch };

  const folded = redrawNetwork(document, (before) => foldIn(before, fold));
  const place = new Map([[fold.layer.id, placeOf(document, members, fold.layer)]]);
  const changed = withoutStrayPositions(placed(folded, place));
  const result = done(changed, 'fold', { name: fold.layer.name, count: fold.layer.units });
  return withAdded(document, result, neuronsOf(fold.layer));
}

interface Fold {
  /** Without what belongs to single units: parameters, and which are switched off. */
  readonly layer: Layer;
  /** The first unit of each member in the layer. */
  readonly offsets: ReadonlyMap<LayerId, number>;
  readonly members: readonly LayerId[];
}

function foldOf(network: Network, members: readonly Layer[]): Fold {
  const [first] = members as [Layer];
  const units = members.reduce((sum, layer) => sum + layer.units, 0);
  const [id] = freshLayerIds(network, 1) as [LayerId];
  const offsets = new Map<LayerId, number>();
  let offset = 0;
  for (const member of members) {
    offsets.set(member.id, offset);
    offset += member.units;
  }
  const layer = { ...withSwitchedOff(first, []), id, name: foldedName(network, members), units };
  return { layer, offsets, members: members.map((member) => member.id) };
}

function foldIn(network: Network, fold: Fold): Network {
  const { layer, offsets, members } = fold;
  const layers = network.layers.flatMap((each) => {
    if (each.id === members[0]) return [withUnits(network, fold)];
    return offsets.has(each.id) ? [] : [each];
  });
  const outputs = network.outputs?.flatMap((id) => {
    if (id === members[0]) return [layer.id];
    return offsets.has(id) ? [] : [id];
  });
  const connections = foldedConnections(network, fold);
  return { ...network, layers, connections, ...(outputs === undefined ? {} : { outputs }) };
}

/** With the members' parameters, and what is switched off among their units. */
function withUnits(network: Network, { layer, offsets }: Fold): Layer {
  const off = network.layers.flatMap(({ id, switchedOff = [] }) =>
    offsets.has(id) ? switchedOff.map((unit) => (offsets.get(id) ?? 0) + unit) : [],
  );
  const folded = withSwitchedOff(layer, off);
  return withTensors(folded, ({ name }) =>
    network.layers.flatMap((each) => (offsets.has(each.id) ? (tensorOf(each, name) ?? []) : [])),
  );
}

function foldedConnections(network: Network, fold: Fold): readonly Connection[] {
  const groups = groupsOf(network, fold);
  const folded = new Set<string>();
  return network.connections.flatMap((connection) => {
    const key = keyOf(connection, fold);
    const group = key === null ? undefined : groups.get(key);
    if (key === null || group === undefined) return [connection];
    if (folded.has(key)) return [];
    folded.add(key);
    return [merged(network, group, fold)];
  });
}

function groupsOf(network: Network, fold: Fold): ReadonlyMap<string, readonly Connection[]> {
  const groups = new Map<string, Connection[]>();
  for (const connection of network.connections) {
    const key = keyOf(connection, fold);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [connection]);
    else group.push(connection);
  }
  return groups;
}

/** Connections that become one have one key: the way and the other end. Null: not at the fold. */
function keyOf({ source, target }: Connection, { offsets }: Fold): string | null {
  if (offsets.has(target)) return `from ${source}`;
  return offsets.has(source) ? `to ${target}` : null;
}

/** The members' rows one below the other, or their columns side by side; a member without a connection has no wire. */
function merged(network: Network, group: readonly Connection[], { layer, offsets }: Fold): Connection {
  const [first] = group as [Connection];
  const isInto = offsets.has(first.target);
  const other = isInto ? first.source : first.target;
  const otherUnits = network.layers.find(({ id }) => id === other)?.units ?? 0;
  const [rows, columns] = isInto ? [layer.units, otherUnits] : [otherUnits, layer.units];
  const weights = matrix<number | null>(rows, columns, null);
  const frozen = matrix<boolean>(rows, columns, false);
  for (const connection of group) {
    const offset = offsets.get(isInto ? connection.target : connection.source) ?? 0;
    const [down, right] = isInto ? [offset, 0] : [0, offset];
    write(weights, connection.weights, down, right);
    if (connection.frozen !== undefined) write(frozen, connection.frozen, down, right);
  }
  const ends = isInto ? { target: layer.id } : { source: layer.id };
  return withFrozen({ ...first, ...ends, weights }, frozen);
}

function matrix<Element>(rows: number, columns: number, element: Element): Element[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => element));
}

function write<Element>(into: Element[][], from: Weights | FrozenWires, down: number, right: number): void {
  for (const [row, values] of from.entries()) {
    for (const [column, value] of values.entries()) (into[down + row] as Element[])[right + column] = value as Element;
  }
}

/** How many elements the merged matrices have more than those they are made of. */
function growthOf(network: Network, fold: Fold): number {
  const units = new Map(network.layers.map((layer) => [layer.id, layer.units]));
  let growth = 0;
  for (const group of groupsOf(network, fold).values()) {
    const [first] = group as [Connection];
    const other = fold.offsets.has(first.target) ? first.source : first.target;
    growth += fold.layer.units * (units.get(other) ?? 0);
    for (const { weights } of group) growth -= weights.length * (weights[0]?.length ?? 0);
  }
  return growth;
}

/** Around neurons that stand as in a lane; otherwise where the topmost and leftmost ones stand, covering nothing. */
function placeOf(document: NetworkDocument, members: readonly Layer[], layer: Layer): Position {
  const positions = positionsOf(document);
  const corners = members.map((member) => {
    const { x, y } = positions.get(member.id) ?? { x: 0, y: 0 };
    return member.units > 1 ? { x, y } : { x: x - (laneWidth - neuronDisc) / 2, y: y - laneHeaderHeight };
  });
  const [first] = corners as [Position];
  if (standAsLane(document, members, layer, first)) return first;
  const own = new Set(members.map(({ id }) => id));
  const others = document.network.layers.filter(({ id }) => !own.has(id));
  const without = { ...document, network: { layers: others, connections: [] } };
  const corner = { x: Math.min(...corners.map(({ x }) => x)), y: Math.min(...corners.map(({ y }) => y)) };
  return clearOfOthers(without, corner, layerSize(layer));
}

function standAsLane(document: NetworkDocument, members: readonly Layer[], layer: Layer, corner: Position): boolean {
  const lane = { network: { layers: [layer], connections: [] }, layout: new Map([[layer.id, corner]]) };
  const [placeOf, placeInLane] = [placesOfNeurons(document), placesOfNeurons(lane)];
  const neurons = members.flatMap((member) => neuronsOf(member));
  return neurons.every((neuron, unit) => {
    const here = placeOf(neuron);
    const there = placeInLane({ layer: layer.id, unit });
    return here.x === there.x && here.y === there.y;
  });
}
