// Topological order of the layers, and the connections into and out of each.

import { remembered } from '#core/numeric/remembered.ts';
import type { LayerId, Network } from './network.ts';
import { networkTable } from './network-table.ts';

/** Connections by a layer at one of their ends: those of layer l are `list[starts[l]]` to `list[starts[l + 1]]`, in file order. */
export interface ConnectionsByLayer {
  readonly starts: Int32Array;
  readonly list: Int32Array;
}

export const incomingByLayer = remembered((network: Network) => groupsOf(network, networkTable(network).targets));
export const outgoingByLayer = remembered((network: Network) => groupsOf(network, networkTable(network).sources));

/** Positions of the connections into a layer, in file order. */
export function connectionsInto(network: Network, layer: LayerId): Int32Array {
  return connectionsAt(network, layer, incomingByLayer(network));
}

export function connectionsOutOf(network: Network, layer: LayerId): Int32Array {
  return connectionsAt(network, layer, outgoingByLayer(network));
}

function connectionsAt(network: Network, layer: LayerId, { starts, list }: ConnectionsByLayer): Int32Array {
  const number = networkTable(network).layerOf.get(layer);
  return number === undefined ? list.subarray(0, 0) : list.subarray(starts[number], starts[number + 1]);
}

/** By the layers at one end of the connections: an edit that leaves the wires alone leaves them the same. */
const known = new WeakMap<Int32Array, ConnectionsByLayer>();

function groupsOf({ layers }: Network, ends: Int32Array): ConnectionsByLayer {
  const found = known.get(ends) ?? groupBy(ends, layers.length);
  known.set(ends, found);
  if (found.starts.length === layers.length + 1) return found;
  // There are layers more, or fewer, that no connection leads to.
  const starts = new Int32Array(layers.length + 1).fill(found.list.length);
  starts.set(found.starts.subarray(0, starts.length));
  return { starts, list: found.list };
}

function groupBy(layers: Int32Array, layerCount: number): ConnectionsByLayer {
  const starts = new Int32Array(layerCount + 1);
  for (let connection = 0; connection < layers.length; connection += 1) {
    const layer = layers[connection] as number;
    if (layer >= 0) starts[layer + 1] = (starts[layer + 1] as number) + 1;
  }
  for (let layer = 1; layer < starts.length; layer += 1) {
    starts[layer] = (starts[layer] as number) + (starts[layer - 1] as number);
  }
  const next = starts.slice();
  const list = new Int32Array(starts.at(-1) ?? 0);
  for (let connection = 0; connection < layers.length; connection += 1) {
    const layer = layers[connection] as number;
    if (layer < 0) continue;
    const place = next[layer] as number;
    list[place] = connection;
    next[layer] = place + 1;
  }
  return { starts, list };
}

/** Numbers of the layers, every one after its predecessors; those in or behind a loop are left out. File order breaks ties. */
export const layerOrder = remembered((network: Network): Int32Array => {
  const { targets } = networkTable(network);
  const { starts, list } = outgoingByLayer(network);
  const { starts: incoming } = incomingByLayer(network);
  const waiting = new Int32Array(network.layers.length);
  for (let layer = 0; layer < waiting.length; layer += 1) {
    waiting[layer] = (incoming[layer + 1] as number) - (incoming[layer] as number);
  }
  const order = new Int32Array(network.layers.length);
  let ready = 0;
  for (let layer = 0; layer < waiting.length; layer += 1) if (waiting[layer] === 0) order[ready++] = layer;
  for (let position = 0; position < ready; position += 1) {
    const layer = order[position] as number;
    for (let at = starts[layer] as number; at < (starts[layer + 1] as number); at += 1) {
      const target = targets[list[at] as number] as number;
      if (target < 0) continue;
      waiting[target] = (waiting[target] as number) - 1;
      if (waiting[target] === 0) order[ready++] = target;
    }
  }
  return order.subarray(0, ready);
});
