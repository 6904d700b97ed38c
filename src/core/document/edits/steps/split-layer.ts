// Divides a layer into parts that stand side by side: each takes the rows, columns and numbers of its units.
import { withFrozen } from '#core/network/frozen-wires.ts';
import type { Connection, ConnectionId, LayerId, Network } from '#core/network/network.ts';
import { carries, outputLayers } from '#core/network/network-queries.ts';
import { freshConnectionIds } from './fresh-ids.ts';
import { withUnitsOf } from './layers-and-units.ts';

export interface LayerPart {
  /** A new one, or the layer's own. */
  readonly id: LayerId;
  readonly name: string;
  /** Of the layer, ascending. */
  readonly units: readonly number[];
}

/** The parts take the layer's place in the file, and the parts of a connection the connection's, in this order. */
export function splitLayer(network: Network, id: LayerId, parts: readonly LayerPart[]): Network {
  const layers = network.layers.flatMap((layer) =>
    layer.id === id
      ? parts.map(({ units, ...part }) => ({ ...withUnitsOf(layer, units), id: part.id, name: part.name }))
      : [layer],
  );
  const pieces = network.connections.map((connection) => piecesOf(connection, id, parts));
  const missing = pieces.reduce((sum, list) => sum + (list.length === 0 ? 0 : list.length - 1), 0);
  const freshIds = freshConnectionIds(network, missing).values();
  const connections = pieces.flatMap((list) => {
    const kept = Math.max(
      0,
      list.findIndex(({ source, target }) => source === id || target === id),
    );
    return list.map(
      (piece, index): Connection => (index === kept ? piece : { ...piece, id: freshIds.next().value as ConnectionId }),
    );
  });
  const ids = parts.map((part) => part.id);
  return withSameOutputs(network, { ...network, layers, connections }, id, ids);
}

/**
 * Rows of each part for what comes in, columns for what goes out; those without a wire are left out. The connection's id
 * stays with the part that keeps the layer's, else with the first.
 */
function piecesOf(connection: Connection, id: LayerId, parts: readonly LayerPart[]): Connection[] {
  const { source, target, weights, frozen } = connection;
  if (source !== id && target !== id) return [connection];
  return parts
    .map(({ id: part, units }): Connection => {
      if (target === id) {
        const into = { ...connection, target: part, weights: units.map((unit) => weights[unit] ?? []) };
        return withFrozen(into, frozen && units.map((unit) => frozen[unit] ?? []));
      }
      const columns = weights.map((row) => units.map((unit) => row[unit] ?? null));
      return withFrozen(
        { ...connection, source: part, weights: columns },
        frozen?.map((row) => units.map((unit) => row[unit] ?? false)),
      );
    })
    .filter(carries);
}

/** Neurons that feed nothing would become outputs by themselves: the outputs are named where that would change them. */
function withSameOutputs(before: Network, after: Network, id: LayerId, ids: readonly LayerId[]): Network {
  const outputs = outputLayers(before).flatMap((layer) => (layer === id ? ids : [layer]));
  if (before.outputs !== undefined) return { ...after, outputs };
  const implied = outputLayers(after);
  const isSame = implied.length === outputs.length && implied.every((layer, index) => layer === outputs[index]);
  return isSame ? after : { ...after, outputs };
}
