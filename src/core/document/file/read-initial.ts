// Reads the starting values that *Reset* returns to: made complete and given the current wires, so that no reader has to ask again.
import { tensorsOf } from '#core/network/layer-definitions.ts';
import type { ConnectionId, LayerId, Network, Weights } from '#core/network/network.ts';
import { isWhole } from '#core/network/network-queries.ts';
import { biasTensor } from '#core/network/parameter-layout.ts';
import { tensorMaps } from '#core/network/parameter-values.ts';
import type { InitialParameters } from '../network-document.ts';
import { asObject, type FileObject, optional, unknownFieldsOf } from './fields.ts';
import { fieldPath } from './path.ts';
import { readWeights } from './read-connection.ts';
import { readTensor } from './read-layer.ts';

const path = 'initial';
const initialFields = new Set(['connections', 'biases', 'parameters']);

export function readInitial(value: unknown, network: Network): { readonly initial?: InitialParameters } {
  if (value === undefined) return {};
  const object = asObject(value, path);
  return {
    initial: {
      connections: readConnections(part(object, 'connections'), network),
      ...tensorMaps(readTensors(part(object, 'biases'), part(object, 'parameters'), network)),
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
    if (isWhole(connection)) continue;
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

/** The initial numbers of every tensor that there is, and no others. */
function readTensors(biases: FileObject, parameters: FileObject, network: Network) {
  return network.layers.flatMap((layer) =>
    tensorsOf(layer).map(({ name, values }) => {
      const isBias = name === biasTensor;
      const own = isBias ? biases : asObject(optional(parameters, layer.id) ?? {}, pathOf('parameters', layer.id));
      const value = optional(own, isBias ? layer.id : name);
      const at = isBias ? pathOf('biases', layer.id) : fieldPath(pathOf('parameters', layer.id), name);
      return { layer: layer.id, name, values: value === undefined ? values : readTensor(value, at, layer, name) };
    }),
  );
}

function pathOf(key: string, layer: LayerId): string {
  return fieldPath(fieldPath(path, key), layer);
}
