// The wires between pasted parts and neurons that were not copied: they lead to the neurons that have their names now.

import { takesWires } from '#core/network/layer-definitions.ts';
import { connectionsInto } from '#core/network/layer-order.ts';
import type { Connection, LayerId, Network, NeuronReference } from '#core/network/network.ts';
import { neuronName } from '#core/network/network-queries.ts';
import type { CopiedParts } from '../../clipboard/copied-parts.ts';
import type { NeuronPair } from './draw-wires.ts';

export interface OutsideWire extends NeuronPair {
  /** The wire among the copied parts: its connection's place there, target unit, source unit. */
  readonly from: { readonly connection: number; readonly row: number; readonly column: number };
}

/**
 * @param ids the pasted layers' ids by those they were copied with
 * Only layers that take weighted wires get one: not an input, nor a layer that takes another whole.
 */
export function outsideWires(
  network: Network,
  parts: CopiedParts,
  ids: ReadonlyMap<LayerId, LayerId>,
): readonly OutsideWire[] {
  const named = namedLike(network, parts);
  const present = new Map(network.layers.map((layer) => [layer.id, layer]));
  return parts.network.connections.flatMap((connection, index) => {
    const [from, to] = [ids.get(connection.source), ids.get(connection.target)];
    if ((from === undefined) === (to === undefined)) return [];
    return presentWires(connection).flatMap(([row, column]): OutsideWire[] => {
      const source = from === undefined ? named(connection.source, column) : { layer: from, unit: column };
      const target = to === undefined ? named(connection.target, row) : { layer: to, unit: row };
      if (source === undefined || target === undefined) return [];
      if (to === undefined && !takesWires(present.get(target.layer))) return [];
      return [{ source, target, from: { connection: index, row, column } }];
    });
  });
}

function presentWires({ weights }: Connection): (readonly [row: number, column: number])[] {
  return weights.flatMap((row, target) =>
    row.flatMap((weight, source) => (weight === null ? [] : [[target, source] as const])),
  );
}

/** Finds the neuron of the document that is called like a neighbour's unit. */
function namedLike(network: Network, parts: CopiedParts) {
  const neurons = new Map<string, NeuronReference>();
  for (const layer of network.layers) {
    for (let unit = 0; unit < layer.units; unit += 1) neurons.set(neuronName(layer, unit), { layer: layer.id, unit });
  }
  const layers = new Map(parts.network.layers.map((layer) => [layer.id, layer]));
  return (id: LayerId, unit: number): NeuronReference | undefined => {
    const layer = layers.get(id);
    return layer === undefined ? undefined : neurons.get(neuronName(layer, unit));
  };
}

/**
 * Without the wires back to layers from which the pasted parts can be reached. A copy put into the network it came from
 * closes no loop; elsewhere it may.
 */
export function withoutWaysBack(network: Network, wires: readonly OutsideWire[]): readonly OutsideWire[] {
  const own = new Set(network.layers.map((layer) => layer.id));
  const reaching = new Set(wires.map(({ source }) => source.layer).filter((layer) => own.has(layer)));
  for (const layer of reaching) {
    for (const position of connectionsInto(network, layer)) {
      const source = network.connections[position]?.source;
      if (source !== undefined) reaching.add(source);
    }
  }
  return wires.filter(({ target }) => !reaching.has(target.layer));
}
