// Changes the current parameters and the initial ones in the same way, so that the two always have one shape.
import type { ConnectionId, Layer, LayerId, Network, Weights } from '#core/network/network.ts';
import type { ParameterValues } from '#core/network/parameter-values.ts';
import type { InitialParameters, NetworkDocument } from '../../network-document.ts';

/**
 * The document with its network changed. `change` also runs on the network with the initial parameters in it,
 * so it may depend on which wires there are, but not on their values.
 */
export function changeNetwork(document: NetworkDocument, change: (network: Network) => Network): NetworkDocument {
  const network = change(document.network);
  if (document.initial === undefined) return { ...document, network };
  const initial = change(withParameters(document.network, document.initial));
  return { ...document, network, initial: parametersOf(initial, document.initial) };
}

/** The network with these weights and biases in place of its own. */
export function withParameters(network: Network, parameters: ParameterValues): Network {
  return {
    ...network,
    layers: network.layers.map((layer): Layer => {
      const biases = parameters.biases.get(layer.id);
      return layer.kind === 'dense' && layer.biases !== null && biases !== undefined ? { ...layer, biases } : layer;
    }),
    connections: network.connections.map((connection) => {
      const weights = parameters.connections.get(connection.id);
      return weights === undefined ? connection : { ...connection, weights };
    }),
  };
}

/** The network's weights and biases by id; `previous` itself when nothing differs from it. */
export function parametersOf(network: Network, previous?: InitialParameters): InitialParameters {
  const connections = new Map<ConnectionId, Weights>(network.connections.map(({ id, weights }) => [id, weights]));
  const biases = new Map<LayerId, readonly number[]>();
  for (const layer of network.layers) {
    if (layer.kind === 'dense' && layer.biases !== null) biases.set(layer.id, layer.biases);
  }
  if (previous === undefined) return { connections, biases };
  const same = sameEntries(connections, previous.connections) && sameEntries(biases, previous.biases);
  return same ? previous : { ...previous, connections, biases };
}

function sameEntries<Key, Value>(one: ReadonlyMap<Key, Value>, other: ReadonlyMap<Key, Value>): boolean {
  if (one.size !== other.size) return false;
  for (const [key, value] of one) if (other.get(key) !== value) return false;
  return true;
}
