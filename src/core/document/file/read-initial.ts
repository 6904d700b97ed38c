// What *Reset* returns to. It is made complete and given the current wires, so that no reader has to ask again.
import type { ConnectionId, LayerId, Network, Weights } from '#core/network/network.ts';
import type { InitialParameters } from '../network-document.ts';
import { asObject, type FileObject, optional, unknownFieldsOf } from './fields.ts';
import { fieldPath } from './path.ts';
import { readWeights } from './read-connection.ts';
import { biasesOf } from './read-layer.ts';

const path = 'initial';
const initialFields = new Set(['connections', 'biases']);

export function readInitial(value: unknown, network: Network): { readonly initial?: InitialParameters } {
  if (value === undefined) return {};
  const object = asObject(value, path);
  return {
    initial: {
      connections: readConnections(part(object, 'connections'), network),
      biases: readBiases(part(object, 'biases'), network),
      ...unknownFieldsOf(object, initialFields, path),
    },
  };
}

function part(object: FileObject, key: string): FileObject {
  return asObject(optional(object, key) ?? {}, fieldPath(path, key));
}

function readConnections(object: FileObject, network: Network): ReadonlyMap<ConnectionId, Weights> {
  const layers = new Map(network.layers.map((layer) => [layer.id, layer]));
  const weights = new Map<ConnectionId, Weights>();
  for (const connection of network.connections) {
    const value = optional(object, connection.id);
    const source = layers.get(connection.source);
    const target = layers.get(connection.target);
    if (value === undefined || source === undefined || target === undefined) {
      weights.set(connection.id, connection.weights);
      continue;
    }
    const shape = { id: connection.id, source, target };
    const initial = readWeights(value, fieldPath(fieldPath(path, 'connections'), connection.id), shape);
    weights.set(connection.id, withWiresOf(connection.weights, initial));
  }
  return weights;
}

/** The initial weight of every wire that there is, and no others. */
function withWiresOf(current: Weights, initial: Weights): Weights {
  return current.map((row, target) =>
    row.map((weight, source) => (weight === null ? null : (initial[target]?.[source] ?? weight))),
  );
}

function readBiases(object: FileObject, network: Network): ReadonlyMap<LayerId, readonly number[]> {
  const biases = new Map<LayerId, readonly number[]>();
  for (const layer of network.layers) {
    if (layer.kind !== 'dense' || layer.biases === null) continue;
    const value = optional(object, layer.id);
    const layerPath = fieldPath(fieldPath(path, 'biases'), layer.id);
    biases.set(layer.id, value === undefined ? layer.biases : biasesOf(value, layerPath, layer));
  }
  return biases;
}
