// Copied layers and connections as they will be in a document: with ids and names that are free there.

import { isWireFrozen } from '#core/network/frozen-wires.ts';
import { isInput, tensorOf, withTensors } from '#core/network/layer-definitions.ts';
import type { Connection, ConnectionId, Layer, LayerId, Network } from '#core/network/network.ts';
import { carries } from '#core/network/network-queries.ts';
import type { CopiedParts } from '../../clipboard/copied-parts.ts';
import type { NetworkDocument } from '../../network-document.ts';
import { parametersOf, withParameters } from './both-parameter-sets.ts';
import { freeNames } from './free-names.ts';
import { freshConnectionIds, freshLayerIds } from './fresh-ids.ts';
import { type OutsideWire, outsideWires } from './outside-wires.ts';
import { putWires } from './put-wires.ts';

export interface Copies {
  readonly layers: readonly Layer[];
  /** The copies' ids by those they were copied with. */
  readonly ids: ReadonlyMap<LayerId, LayerId>;
  readonly inside: readonly InsideConnection[];
  readonly outside: readonly OutsideWire[];
  /** Elements of the matrices that all this needs at most. */
  readonly wires: number;
}

/** A connection between two copies, and its place among the parts' connections. */
interface InsideConnection extends Pick<Connection, 'id' | 'source' | 'target'> {
  readonly place: number;
}

export function copiesFor(network: Network, parts: CopiedParts, withConnections: boolean): Copies {
  const copied = parts.network.layers.filter(({ id }) => !parts.neighbours.has(id));
  const freshIds = freshLayerIds(network, copied.length);
  const requested = copied.map((layer) => ({ ...layer, name: layer.name.trim() || nameless(layer) }));
  const names = freeNames(network, requested);
  const layers = copied.map(
    (layer, at): Layer => ({ ...layer, id: freshIds[at] as LayerId, name: names[at] as string }),
  );
  const ids = new Map(copied.map(({ id }, at) => [id, freshIds[at] as LayerId]));
  const inside = insideConnections(network, parts, ids);
  const outside = withConnections ? outsideWires(network, parts, ids) : [];
  return { layers, ids, inside, outside, wires: elementsOf([...network.layers, ...layers], inside, outside) };
}

/** What a layer without a name is called. */
function nameless(layer: Layer): string {
  return isInput(layer) ? 'x1' : 'h1';
}

function insideConnections(
  network: Network,
  parts: CopiedParts,
  ids: ReadonlyMap<LayerId, LayerId>,
): readonly InsideConnection[] {
  const inside = parts.network.connections.flatMap((connection, place) => {
    const [source, target] = [ids.get(connection.source), ids.get(connection.target)];
    return source === undefined || target === undefined || !carries(connection) ? [] : [{ source, target, place }];
  });
  const freshIds = freshConnectionIds(network, inside.length);
  return inside.map((each, at) => ({ ...each, id: freshIds[at] as ConnectionId }));
}

function elementsOf(
  layers: readonly Layer[],
  inside: readonly InsideConnection[],
  outside: readonly OutsideWire[],
): number {
  const units = new Map(layers.map((layer) => [layer.id, layer.units]));
  const pairs = new Map(
    outside.map(({ source, target }) => {
      const pair = { source: source.layer, target: target.layer };
      return [JSON.stringify(pair), pair];
    }),
  );
  const all: readonly Pick<Connection, 'source' | 'target'>[] = [...inside, ...pairs.values()];
  return all.reduce((sum, { source, target }) => sum + (units.get(source) ?? 0) * (units.get(target) ?? 0), 0);
}

/** The current parameters come from the copied current ones, the initial ones from the copied initial ones. */
export function withCopies(document: NetworkDocument, parts: CopiedParts, copies: Copies): NetworkDocument {
  const network = { ...addCopies(document.network, parts.network, copies), ...outputsFor(document, parts, copies) };
  const { initial } = document;
  if (initial === undefined && parts.initial === undefined) return { ...document, network };
  const start = initial === undefined ? document.network : withParameters(document.network, initial);
  const copied = parts.initial === undefined ? parts.network : withParameters(parts.network, parts.initial);
  return { ...document, network, initial: parametersOf(addCopies(start, copied, copies), initial) };
}

/** An empty document takes over which layers are outputs. Elsewhere the outputs stay: where they are named, a new layer is not one. */
function outputsFor(
  { network }: NetworkDocument,
  parts: CopiedParts,
  { ids }: Copies,
): { readonly outputs?: readonly LayerId[] } {
  if (network.layers.length > 0) return {};
  const outputs = (parts.network.outputs ?? []).flatMap((id) => ids.get(id) ?? []);
  return outputs.length === 0 ? {} : { outputs };
}

/** @param copied the parts' network with the parameters that are wanted */
export function addCopies(network: Network, copied: Network, { layers, ids, inside, outside }: Copies): Network {
  const models = new Map(copied.layers.map((layer) => [ids.get(layer.id), layer]));
  const connections = inside.map(
    ({ place, ...ends }): Connection => ({ ...(copied.connections[place] as Connection), ...ends }),
  );
  const extended: Network = {
    ...network,
    layers: [
      ...network.layers,
      ...layers.map((layer) =>
        withTensors(layer, ({ name }) => tensorOf(models.get(layer.id) ?? layer, name) ?? undefined),
      ),
    ],
    connections: [...network.connections, ...connections],
  };
  const wires = outside.map(({ source, target, from }) => {
    const connection = copied.connections[from.connection] as Connection;
    const weight = connection.weights[from.row]?.[from.column] ?? 0;
    return { source, target, weight, isFrozen: isWireFrozen(connection, from.row, from.column) };
  });
  return putWires(extended, wires);
}
