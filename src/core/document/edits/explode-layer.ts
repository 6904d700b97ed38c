// Turns a layer of n units into n single neurons, weight for weight and bit for bit.
import { withFrozen } from '#core/network/frozen-wires.ts';
import type { Connection, ConnectionId, Layer, LayerId, Network } from '#core/network/network.ts';
import { hasWire, layerOf, neuronName, outputLayers } from '#core/network/network-queries.ts';
import type { EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { freshConnectionIds, freshLayerIds } from './steps/fresh-ids.ts';
import { withUnitsOf } from './steps/layers-and-units.ts';
import { done, neuronsOf, refused, withAdded } from './steps/outcome.ts';
import { placed, placeOfNeuron, withoutStrayPositions } from './steps/places.ts';
import { redrawNetwork } from './steps/redraw-network.ts';
import { tooLarge } from './steps/size-limits.ts';

/**
 * The neurons take the layer's place in the file, and the parts of a connection the connection's, units ascending:
 * so every neuron still sums its bias, then its wires, in the same order, and outputs and inputs keep theirs.
 */
export function explodeLayer(document: NetworkDocument, id: LayerId): EditResult {
  const { network } = document;
  const layer = layerOf(network, id);
  if (layer === undefined) return refused('notFound');
  if (layer.units === 1) return refused('nothingChanged');
  if (layer.kind === 'dense' && layer.activation === 'softmax') return refused('softmaxLayer', { name: layer.name });
  const ids = freshLayerIds(network, layer.units);
  const tooMuch = tooLarge(network, { layers: layer.units - 1 });
  if (tooMuch !== null) return { refusal: tooMuch };

  const exploded = redrawNetwork(document, (before) => explodeIn(before, layer, ids));
  const places = ids.map((each, unit) => [each, placeOfNeuron(document, { layer: id, unit })] as const);
  const changed = withoutStrayPositions(placed(exploded, new Map(places)));
  const result = done(changed, 'explode', { name: layer.name, count: layer.units });
  return withAdded(
    document,
    result,
    ids.flatMap((each) => neuronsOf(each, 1)),
  );
}

function explodeIn(network: Network, { id }: Layer, ids: readonly LayerId[]): Network {
  const layers = network.layers.flatMap((layer) => (layer.id === id ? singleNeurons(layer, ids) : [layer]));
  const pieces = network.connections.map((connection) => piecesOf(connection, id, ids));
  const missing = pieces.reduce((sum, list) => sum + (list.length === 0 ? 0 : list.length - 1), 0);
  const freshIds = freshConnectionIds(network, missing).values();
  const connections = pieces.flatMap((list) =>
    // The first piece keeps the connection's id.
    list.map(
      (piece, index): Connection => (index === 0 ? piece : { ...piece, id: freshIds.next().value as ConnectionId }),
    ),
  );
  return withSameOutputs(network, { ...network, layers, connections }, id, ids);
}

function singleNeurons(layer: Layer, ids: readonly LayerId[]): Layer[] {
  return ids.map((id, unit) => ({ ...withUnitsOf(layer, [unit]), id, name: neuronName(layer, unit) }));
}

/** A row per neuron for what comes in, a column per neuron for what goes out; those without a wire are left out. */
function piecesOf(connection: Connection, id: LayerId, ids: readonly LayerId[]): Connection[] {
  const { source, target, weights, frozen } = connection;
  if (source !== id && target !== id) return [connection];
  return ids
    .map((neuron, unit): Connection => {
      if (target === id) {
        const into = { ...connection, target: neuron, weights: [weights[unit] ?? []] };
        return withFrozen(into, frozen && [frozen[unit] ?? []]);
      }
      const outOf = { ...connection, source: neuron, weights: weights.map((row) => [row[unit] ?? null]) };
      return withFrozen(
        outOf,
        frozen?.map((row) => [row[unit] ?? false]),
      );
    })
    .filter(hasWire);
}

/** Neurons that feed nothing would become outputs by themselves: the outputs are named where that would change them. */
function withSameOutputs(before: Network, after: Network, id: LayerId, ids: readonly LayerId[]): Network {
  const outputs = outputLayers(before).flatMap((layer) => (layer === id ? ids : [layer]));
  if (before.outputs !== undefined) return { ...after, outputs };
  const implied = outputLayers(after);
  const isSame = implied.length === outputs.length && implied.every((layer, index) => layer === outputs[index]);
  return isSame ? after : { ...after, outputs };
}
