// The network in a file, and what goes by its ids: positions and initial parameters. Files and the clipboard share them.
import { shortened } from '#core/diagnostics/diagnostic.ts';
import { tensorsOf } from '#core/network/layer-definitions.ts';
import type { Connection, ConnectionId, Layer, LayerId, Network, Weights } from '#core/network/network.ts';
import { isWhole, topologicalLayers } from '#core/network/network-queries.ts';
import { biasTensor } from '#core/network/parameter-layout.ts';
import { tensorMaps } from '#core/network/parameter-values.ts';
import type { InitialParameters, Position } from '../network-document.ts';
import { placeByDepth } from '../place-by-depth.ts';
import { connectionAmong, type LayersById, layerIdAmong, readWeights } from './connection-value.ts';
import { asObject, type FileObject, limitCount, optional, unknownFieldsOf } from './fields.ts';
import { always, dependent, type FileField, maybe, objectOf } from './file-object.ts';
import { refuse } from './file-problem.ts';
import { checked, type FileValue, inFirstVersion, listOf, named, nullable, refuseRepeatedIds } from './file-value.ts';
import { blockObject, type JsonField, jsonFields } from './json-writer.ts';
import { layerValue, readTensor } from './layer-value.ts';
import { maximumLayers, maximumUnits, maximumWires } from './limits.ts';
import { coordinate } from './note-value.ts';
import { parameterProperties, parametersText } from './parameters-value.ts';
import { fieldPath, itemPath } from './path.ts';

const noLayers: LayersById = new Map();

export function layersById(layers: readonly Layer[]): LayersById {
  return new Map<string, Layer>(layers.map((layer) => [layer.id, layer]));
}

const layerList = listOf(layerValue, { limit: maximumLayers, part: 'layers', lines: 'each' });

const layers = checked(layerList, (found, path) => {
  const units = found.reduce((sum, layer) => sum + layer.units, 0);
  limitCount(units, maximumUnits, 'units', path);
  refuseRepeatedIds(idsOf(found), path);
});

function connectionsAmong(byId: LayersById): FileField<readonly Connection[]> {
  const list = listOf(connectionAmong(byId), { limit: maximumWires, part: 'wires', lines: 'each' });
  return always(
    checked(list, (found, path) => {
      const wires = found.reduce((sum, { weights }) => sum + weights.length * (weights[0]?.length ?? 0), 0);
      limitCount(wires, maximumWires, 'wires', path);
      refuseRepeatedIds(idsOf(found), path);
      refuseDuplicatePairs(found, byId, path);
    }),
  );
}

function outputsAmong(byId: LayersById): FileField<readonly LayerId[] | undefined> {
  const list = listOf(layerIdAmong(byId), { limit: maximumLayers, part: 'layers', lines: 'one' });
  return maybe(checked(list, refuseRepeatedIds, { uniqueItems: true }));
}

const drawn = objectOf<Network>('block', {
  layers: always(layers),
  connections: dependent(connectionsAmong(noLayers), (earlier) => connectionsAmong(layersById(earlier.layers ?? []))),
  outputs: dependent(outputsAmong(noLayers), (earlier) => outputsAmong(layersById(earlier.layers ?? []))),
});

export const networkValue: FileValue<Network> = named('network', checked(drawn, refuseLoop));

function idsOf<Id extends string>(parts: readonly { readonly id: Id }[]): readonly Id[] {
  return parts.map(({ id }) => id);
}

function refuseDuplicatePairs(connections: readonly Connection[], byId: LayersById, listPath: string): void {
  const targets = new Map<LayerId, Set<LayerId>>();
  for (const [index, { id, source, target }] of connections.entries()) {
    const seen = targets.get(source) ?? new Set();
    if (seen.has(target)) {
      const names = { source: byId.get(source)?.name ?? source, target: byId.get(target)?.name ?? target };
      refuse('duplicateConnection', itemPath(listPath, index), names, { connection: id });
    }
    targets.set(source, seen.add(target));
  }
}

const namesShownInLoop = 8;

function refuseLoop(network: Network, path: string): void {
  const sorted = topologicalLayers(network);
  if (!('loop' in sorted)) return;
  const byId = layersById(network.layers);
  const [first] = sorted.loop;
  const shown = sorted.loop.slice(0, namesShownInLoop);
  const around = shown.length < sorted.loop.length ? [...shown, null, first] : [...shown, first];
  const names = around.map((id) => (id === null ? '…' : shortened(byId.get(id ?? '')?.name ?? '')));
  refuse('loop', path, { layers: names.join(' → ') }, first === undefined ? {} : { layer: first });
}

interface WithNetwork {
  readonly network: Network;
}

const position = objectOf<Position>('inline', { x: always(coordinate), y: always(coordinate) });

/** Layers without a position are placed by depth, positions without a layer are dropped. */
export const layoutField: FileField<ReadonlyMap<LayerId, Position>, WithNetwork> = {
  read(object, name, path, { network = emptyNetwork }) {
    const at = fieldPath(path, name);
    const said = asObject(optional(object, name) ?? {}, at);
    const layout = new Map<LayerId, Position>();
    for (const { id } of network.layers) {
      const place = optional(said, id);
      if (place !== undefined) layout.set(id, position.read(place, fieldPath(at, id)));
    }
    if (layout.size === network.layers.length) return layout;
    return new Map([...placeByDepth(network)].map(([id, placed]) => [id, layout.get(id) ?? placed]));
  },
  /** In the order of the network. */
  write(layout, name, depth, { network }) {
    const positions = network.layers.flatMap(({ id }): readonly JsonField[] => {
      const place = layout.get(id);
      return place === undefined ? [] : [[id, position.write(place, depth)]];
    });
    return [[name, blockObject(positions, depth)]];
  },
  properties: (name) => ({
    [name]: { type: ['object', 'null'], additionalProperties: nullable(named('position', position).schema) },
  }),
  versionOf: inFirstVersion,
  isRequired: false,
};

const emptyNetwork: Network = { layers: [], connections: [] };

/** What *Reset* returns to: made complete and given the current wires, so that nobody has to ask again. */
export const initialField: FileField<InitialParameters | undefined, WithNetwork> = {
  read(object, name, path, { network = emptyNetwork }) {
    const value = optional(object, name);
    return value === undefined ? undefined : readInitial(value, fieldPath(path, name), network);
  },
  write(initial, name, depth, { network }) {
    if (initial === undefined) return [];
    const values = parametersText(inOrderOf(network, initial), depth + 1);
    return [[name, blockObject([...values, ...jsonFields(initial.unknownFields ?? {})], depth)]];
  },
  properties: (name) => ({
    [name]: { $name: name, type: ['object', 'null'], properties: parameterProperties },
  }),
  versionOf: inFirstVersion,
  isRequired: false,
};

const initialFields = new Set(Object.keys(parameterProperties));

function readInitial(value: unknown, path: string, network: Network): InitialParameters {
  const object = asObject(value, path);
  return {
    connections: readConnections(object, fieldPath(path, 'connections'), network),
    ...tensorMaps(readTensors(object, path, network)),
    ...unknownFieldsOf(object, initialFields, path),
  };
}

function objectIn(object: FileObject, key: string, path: string): FileObject {
  return asObject(optional(object, key) ?? {}, path);
}

function readConnections(initial: FileObject, path: string, network: Network): ReadonlyMap<ConnectionId, Weights> {
  const object = objectIn(initial, 'connections', path);
  const byId = layersById(network.layers);
  const weights = new Map<ConnectionId, Weights>();
  for (const connection of network.connections) {
    if (isWhole(connection)) continue;
    const { id } = connection;
    const value = optional(object, id);
    const source = byId.get(connection.source);
    const target = byId.get(connection.target);
    if (value === undefined || source === undefined || target === undefined) {
      weights.set(id, connection.weights);
      continue;
    }
    const said = readWeights(value, fieldPath(path, id), { id, source, target });
    weights.set(id, withWiresOf(connection.weights, said));
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
function readTensors(initial: FileObject, path: string, network: Network) {
  const biases = objectIn(initial, 'biases', fieldPath(path, 'biases'));
  const parameters = objectIn(initial, 'parameters', fieldPath(path, 'parameters'));
  return network.layers.flatMap((layer) =>
    tensorsOf(layer).map(({ name, values }) => {
      const isBias = name === biasTensor;
      const ofLayer = fieldPath(fieldPath(path, isBias ? 'biases' : 'parameters'), layer.id);
      const value = isBias ? optional(biases, layer.id) : optional(objectIn(parameters, layer.id, ofLayer), name);
      const at = isBias ? ofLayer : fieldPath(ofLayer, name);
      return { layer: layer.id, name, values: value === undefined ? values : readTensor(value, at, layer, name) };
    }),
  );
}

/** Whatever order the maps are in, and no weights where there are none. */
function inOrderOf(network: Network, { connections, biases, parameters }: InitialParameters): InitialParameters {
  const weighted = network.connections.filter((connection) => !isWhole(connection));
  return {
    connections: chosen(connections, idsOf(weighted)),
    biases: chosen(biases, idsOf(network.layers)),
    ...(parameters === undefined ? {} : { parameters: chosen(parameters, idsOf(network.layers)) }),
  };
}

function chosen<Id, Value>(values: ReadonlyMap<Id, Value>, ids: readonly Id[]): ReadonlyMap<Id, Value> {
  return new Map(
    ids.flatMap((id): [Id, Value][] => {
      const value = values.get(id);
      return value === undefined ? [] : [[id, value]];
    }),
  );
}
