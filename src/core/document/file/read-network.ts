// Layers, connections and outputs of the file, and the facts without which they are no network.
import type { Connection, Layer, LayerId, Network } from '#core/network/network.ts';
import { topologicalLayers } from '#core/network/network-queries.ts';
import { asList, asObject, type FileObject, limitCount, optional, required, unknownFieldsOf } from './fields.ts';
import { refuse, shortened } from './file-problem.ts';
import { maximumLayers, maximumUnits, maximumWires } from './limits.ts';
import { fieldPath, itemPath } from './path.ts';
import { type LayersById, layerAt, readConnection } from './read-connection.ts';
import { readLayer } from './read-layer.ts';

const path = 'network';
const networkFields = new Set(['layers', 'connections', 'outputs']);

export function readNetwork(value: unknown): Network {
  const object = asObject(value, path);
  const layers = readLayers(object);
  const byId = new Map<string, Layer>(layers.map((layer) => [layer.id, layer]));
  const network: Network = {
    layers,
    connections: readConnections(object, byId),
    ...readOutputs(object, byId),
    ...unknownFieldsOf(object, networkFields, path),
  };
  refuseLoop(network, byId);
  return network;
}

function readLayers(object: FileObject): readonly Layer[] {
  const listPath = fieldPath(path, 'layers');
  const list = asList(required(object, 'layers', path), listPath);
  limitCount(list.length, maximumLayers, 'layers', listPath);
  const layers = list.map((value, index) => readLayer(value, itemPath(listPath, index)));
  const units = layers.reduce((sum, layer) => sum + layer.units, 0);
  limitCount(units, maximumUnits, 'units', listPath);
  refuseDuplicateIds(layers, listPath);
  return layers;
}

function readConnections(object: FileObject, layers: LayersById): readonly Connection[] {
  const listPath = fieldPath(path, 'connections');
  const list = asList(required(object, 'connections', path), listPath);
  limitCount(list.length, maximumWires, 'wires', listPath);
  const connections = list.map((value, index) => readConnection(value, itemPath(listPath, index), layers));
  const wires = connections.reduce((sum, { weights }) => sum + weights.length * (weights[0]?.length ?? 0), 0);
  limitCount(wires, maximumWires, 'wires', listPath);
  refuseDuplicateIds(connections, listPath);
  refuseDuplicatePairs(connections, layers, listPath);
  return connections;
}

function readOutputs(object: FileObject, layers: LayersById): { readonly outputs?: readonly LayerId[] } {
  const value = optional(object, 'outputs');
  if (value === undefined) return {};
  const listPath = fieldPath(path, 'outputs');
  const outputs = asList(value, listPath).map((item, index) => layerAt(item, itemPath(listPath, index), layers).id);
  refuseDuplicates(outputs, listPath);
  return { outputs };
}

function refuseDuplicateIds(parts: readonly { readonly id: string }[], listPath: string): void {
  refuseDuplicates(
    parts.map((part) => part.id),
    listPath,
  );
}

function refuseDuplicates(ids: readonly string[], listPath: string): void {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) refuse('duplicateId', itemPath(listPath, index), { id: shortened(id) });
    seen.add(id);
  }
}

function refuseDuplicatePairs(connections: readonly Connection[], layers: LayersById, listPath: string): void {
  const targets = new Map<LayerId, Set<LayerId>>();
  for (const [index, { id, source, target }] of connections.entries()) {
    const seen = targets.get(source) ?? new Set();
    if (seen.has(target)) {
      const names = { source: layers.get(source)?.name ?? source, target: layers.get(target)?.name ?? target };
      refuse('duplicateConnection', itemPath(listPath, index), names, { connection: id });
    }
    targets.set(source, seen.add(target));
  }
}

const namesShownInLoop = 8;

function refuseLoop(network: Network, layers: LayersById): void {
  const sorted = topologicalLayers(network);
  if (!('loop' in sorted)) return;
  const [first] = sorted.loop;
  const shown = sorted.loop.slice(0, namesShownInLoop);
  const around = shown.length < sorted.loop.length ? [...shown, null, first] : [...shown, first];
  const names = around.map((id) => (id === null ? '…' : shortened(layers.get(id ?? '')?.name ?? '')));
  refuse('loop', path, { layers: names.join(' → ') }, first === undefined ? {} : { layer: first });
}
