// Changes the current parameters and the initial ones in the same way, so that the two always have one shape.
import { tensorsOf, withTensors } from '#core/network/layer-definitions.ts';
import type { ConnectionId, Network, Weights } from '#core/network/network.ts';
import { isWhole } from '#core/network/network-queries.ts';
import { type ParameterValues, type TensorValues, tensorMaps, valuesOfTensor } from '#core/network/parameter-values.ts';
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

/** The network with these parameters in place of its own. */
export function withParameters(network: Network, parameters: ParameterValues): Network {
  return {
    ...network,
    layers: network.layers.map((layer) => withTensors(layer, ({ name }) => valuesOfTensor(parameters, layer.id, name))),
    connections: network.connections.map((connection) => {
      const weights = parameters.connections.get(connection.id);
      return weights === undefined ? connection : { ...connection, weights };
    }),
  };
}

/** The network's parameters by id; `previous` itself when nothing differs from it. */
export function parametersOf(network: Network, previous?: InitialParameters): InitialParameters {
  const weighted = network.connections.filter((connection) => !isWhole(connection));
  const connections = new Map<ConnectionId, Weights>(weighted.map(({ id, weights }) => [id, weights]));
  const tensors = network.layers.flatMap((layer) => tensorsOf(layer).map((tensor) => ({ layer: layer.id, ...tensor })));
  const values = { connections, ...tensorMaps(tensors) };
  if (previous === undefined) return values;
  const { unknownFields } = previous;
  if (isSame(values, previous)) return previous;
  return unknownFields === undefined ? values : { ...values, unknownFields };
}

function isSame(one: ParameterValues, other: ParameterValues): boolean {
  const [own, others] = [one.parameters ?? noTensors, other.parameters ?? noTensors];
  if (!sameEntries(one.connections, other.connections) || !sameEntries(one.biases, other.biases)) return false;
  return own.size === others.size && [...own].every(([layer, values]) => isSameTensors(values, others.get(layer)));
}

const noTensors: NonNullable<ParameterValues['parameters']> = new Map();

function isSameTensors(one: TensorValues, other: TensorValues | undefined): boolean {
  return other !== undefined && sameEntries(one, other);
}

function sameEntries<Key, Value>(one: ReadonlyMap<Key, Value>, other: ReadonlyMap<Key, Value>): boolean {
  if (one.size !== other.size) return false;
  for (const [key, value] of one) if (other.get(key) !== value) return false;
  return true;
}
