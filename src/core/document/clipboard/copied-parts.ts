// Copies layers, or some of their units, with their numbers and the wires to neurons that were not copied, and notes.
import { withFrozen } from '#core/network/frozen-wires.ts';
import { tensorOf, withTensors } from '#core/network/layer-definitions.ts';
import type { Connection, ConnectionId, Layer, LayerId, Network, NeuronReference } from '#core/network/network.ts';
import { carries, isWhole, layerOf } from '#core/network/network-queries.ts';
import { changeNetwork } from '../edits/steps/both-parameter-sets.ts';
import { ownName } from '../edits/steps/free-names.ts';
import { freshConnectionIds, freshLayerIds } from '../edits/steps/fresh-ids.ts';
import { withUnitsOf } from '../edits/steps/layers-and-units.ts';
import { placeOfNeuron, positionsOf, withinLimits } from '../edits/steps/places.ts';
import { isNeuron } from '../edits/steps/references.ts';
import { laneHeaderHeight, layerSize, type Size } from '../layer-size.ts';
import type { InitialParameters, NetworkDocument, Position } from '../network-document.ts';
import type { Note } from '../notes/note.ts';

export interface CopiedParts {
  /** The copied layers and their neighbours. Every wire has at least one copied end. */
  readonly network: Network;
  /** Layers that were not copied: their names say where a wire came from or led to. */
  readonly neighbours: ReadonlySet<LayerId>;
  /** Of the copied layers. */
  readonly layout: ReadonlyMap<LayerId, Position>;
  readonly initial?: InitialParameters;
  /** Absent: none were copied. */
  readonly notes?: readonly Note[];
}

export interface PartsToCopy {
  readonly neurons?: readonly NeuronReference[];
  readonly layers?: readonly LayerId[];
  /** By their ids. */
  readonly notes?: readonly string[];
}

/** Null when none of the parts is there. Some units of a lane become a layer of their own. */
export function copyParts(document: NetworkDocument, parts: PartsToCopy): CopiedParts | null {
  const pieces = piecesOf(document, parts);
  const notes = (document.notes ?? []).filter(({ id }) => parts.notes?.includes(id));
  if (pieces.size + notes.length === 0) return null;
  const copied = changeNetwork(document, (network) => extract(network, pieces));
  const own = new Set([...pieces.values()].map(({ layer }) => layer.id));
  const neighbours = copied.network.layers.map(({ id }) => id).filter((id) => !own.has(id));
  const layout = new Map([...pieces.values()].map(({ layer, position }) => [layer.id, position]));
  return {
    network: copied.network,
    neighbours: new Set(neighbours),
    layout,
    ...(copied.initial === undefined ? {} : { initial: copied.initial }),
    ...(notes.length === 0 ? {} : { notes }),
  };
}

/** The room that the copied layers and notes take together. */
export function boundsOfParts({ network, neighbours, layout, notes = [] }: CopiedParts): Position & Size {
  const layers = network.layers
    .filter(({ id }) => !neighbours.has(id))
    .map((layer) => ({ ...(layout.get(layer.id) ?? { x: 0, y: 0 }), ...layerSize(layer) }));
  const boxes = [...layers, ...notes];
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** What is copied of one layer, by the layer's id. */
interface Piece {
  readonly layer: Layer;
  /** Ascending. */
  readonly units: readonly number[];
  readonly isWhole: boolean;
  readonly position: Position;
}

type Pieces = ReadonlyMap<LayerId, Piece>;

function piecesOf(document: NetworkDocument, { neurons = [], layers = [] }: PartsToCopy): Pieces {
  const { network } = document;
  const chosen = new Map<LayerId, Set<number>>();
  for (const neuron of neurons) {
    if (!isNeuron(network, neuron)) continue;
    chosen.set(neuron.layer, (chosen.get(neuron.layer) ?? new Set()).add(neuron.unit));
  }
  const whole = new Set(layers);
  const partial = [...chosen].filter(
    ([id, units]) => !whole.has(id) && units.size < (layerOf(network, id)?.units ?? 0),
  );
  const freshIds = new Map(freshLayerIds(network, partial.length).map((id, at) => [partial[at]?.[0], id]));
  const positions = positionsOf(document);
  const pieces = new Map<LayerId, Piece>();
  for (const layer of network.layers) {
    if (!whole.has(layer.id) && !chosen.has(layer.id)) continue;
    const freshId = freshIds.get(layer.id);
    if (freshId === undefined) {
      const units = Array.from({ length: layer.units }, (_, unit) => unit);
      const position = positions.get(layer.id) ?? { x: 0, y: 0 };
      pieces.set(layer.id, { layer, units, isWhole: true, position });
    } else {
      const units = [...(chosen.get(layer.id) ?? [])].sort((a, b) => a - b);
      const part = { layer: partOf(layer, units, freshId), units, isWhole: false };
      pieces.set(layer.id, { ...part, position: placeOfPart(document, layer, units) });
    }
  }
  return pieces;
}

function partOf(layer: Layer, units: readonly number[], id: LayerId): Layer {
  const name = units.length === 1 ? ownName(layer, units[0] as number) : layer.name;
  return { ...withUnitsOf(layer, units), id, name };
}

/** Where its first unit stands. */
function placeOfPart(document: NetworkDocument, layer: Layer, units: readonly number[]): Position {
  const first = placeOfNeuron(document, { layer: layer.id, unit: units[0] as number });
  if (units.length === 1) return withinLimits(first);
  return withinLimits({ x: positionsOf(document).get(layer.id)?.x ?? first.x, y: first.y - laneHeaderHeight });
}

function extract(network: Network, pieces: Pieces): Network {
  const split = network.connections.map((connection) => copiesOf(connection, pieces));
  const missing = split.reduce((sum, list) => sum + Math.max(0, list.length - 1), 0);
  const freshIds = freshConnectionIds(network, missing).values();
  const connections = split.flatMap((list) =>
    list.map((each, at): Connection => (at === 0 ? each : { ...each, id: freshIds.next().value as ConnectionId })),
  );
  const ends = new Set(connections.flatMap(({ source, target }) => [source, target]));
  const layers = network.layers.flatMap((layer) => {
    const piece = pieces.get(layer.id);
    if (piece?.isWhole) return [withTensorsOf(layer, piece)];
    const neighbour = ends.has(layer.id) ? [layer] : [];
    return piece === undefined ? neighbour : [withTensorsOf(layer, piece), ...neighbour];
  });
  const outputs = network.outputs?.flatMap((id) => pieces.get(id)?.layer.id ?? []);
  return { layers, connections, ...(outputs === undefined || outputs.length === 0 ? {} : { outputs }) };
}

/** The piece with the parameters that its layer has in this network: the current ones or the initial ones. */
function withTensorsOf(layer: Layer, { layer: piece, units }: Piece): Layer {
  return withTensors(piece, ({ name }, begin) => {
    const values = tensorOf(layer, name);
    return values === null ? undefined : units.map((unit) => values[unit] ?? begin);
  });
}

/** A connection's wires among the copied neurons, those from its other sources, and those to its other targets. */
function copiesOf(connection: Connection, pieces: Pieces): Connection[] {
  const from = pieces.get(connection.source);
  const to = pieces.get(connection.target);
  if (from === undefined && to === undefined) return [];
  // What takes a layer whole takes nothing of a part of it.
  if (isWhole(connection)) return from?.isWhole && to?.isWhole ? [connection] : [];
  const [otherSources, otherTargets] = [othersThan(from), othersThan(to)];
  return [
    from && to && selected(connection, { source: from.layer.id, target: to.layer.id }, to.units, from.units),
    to && !from?.isWhole && selected(withoutColumns(connection, otherSources), { target: to.layer.id }, to.units, null),
    from &&
      !to?.isWhole &&
      selected(withoutRows(connection, otherTargets), { source: from.layer.id }, null, from.units),
  ].filter((copy): copy is Connection => copy !== undefined && copy !== false && carries(copy));
}

function othersThan(piece: Piece | undefined): (unit: number) => boolean {
  const units = new Set(piece?.units);
  return (unit) => !units.has(unit);
}

function withoutColumns(connection: Connection, isKept: (unit: number) => boolean): Connection {
  const weights = connection.weights.map((row) => row.map((weight, source) => (isKept(source) ? weight : null)));
  return { ...connection, weights };
}

function withoutRows(connection: Connection, isKept: (unit: number) => boolean): Connection {
  const weights = connection.weights.map((row, target) => (isKept(target) ? row : row.map(() => null)));
  return { ...connection, weights };
}

/** @param rows target units, @param columns source units; null: all of them */
function selected(
  connection: Connection,
  ends: Partial<Pick<Connection, 'source' | 'target'>>,
  rows: readonly number[] | null,
  columns: readonly number[] | null,
): Connection {
  const pick = <Element>(list: readonly Element[], at: readonly number[] | null): readonly Element[] =>
    at === null ? list : at.map((index) => list[index] as Element);
  const weights = pick(connection.weights, rows).map((row) => pick(row, columns));
  const frozen = connection.frozen && pick(connection.frozen, rows).map((row) => pick(row, columns));
  return withFrozen({ ...connection, ...ends, weights }, frozen);
}
