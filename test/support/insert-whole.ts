// A layer that takes another one whole, put behind it: whatever the other one led to is fed by the new one.

import type { DeclaredKind } from '#core/network/layer-definitions.ts';
import { newLayer } from '#core/network/layer-definitions.ts';
import { connectionId, type Layer, layerId, type Network, noWeights } from '#core/network/network.ts';

/** @param fields beside those that a new layer begins with */
export function insertWhole(network: Network, after: string, kind: DeclaredKind, fields: object = {}): Network {
  const source = network.layers.find(({ id }) => id === after);
  if (source === undefined) throw new Error(`There is no layer ${after}.`);
  const id = layerId(`${after}-${kind}`);
  const layer: Layer = { ...newLayer(kind, { id, name: `${source.name}n`, units: source.units }), ...fields };
  const moved = network.connections.map((each) => (each.source === after ? { ...each, source: id } : each));
  const whole = { id: connectionId(`${id}-in`), source: source.id, target: id, weights: noWeights };
  return { ...network, layers: [...network.layers, layer], connections: [...moved, whole] };
}
