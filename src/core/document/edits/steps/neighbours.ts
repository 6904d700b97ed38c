// The neurons that a layer, or some of its units, is wired with.
import { connectionsInto, connectionsOutOf } from '#core/network/layer-order.ts';
import type { Connection, LayerId, Network, NeuronReference } from '#core/network/network.ts';
import { followersOf, layerOf } from '#core/network/network-queries.ts';
import { allPairs, type NeuronPair } from './draw-wires.ts';

export interface Neighbours {
  /** Neurons with a wire into one of the units. */
  readonly sources: readonly NeuronReference[];
  /** Neurons with a wire from one of the units. */
  readonly targets: readonly NeuronReference[];
}

/** @param isMeant which units of the layer are asked about; all when absent */
export function neighboursOf(
  network: Network,
  id: LayerId,
  isMeant: (unit: number) => boolean = () => true,
): Neighbours {
  const connectionsAt = (positions: Int32Array) => Array.from(positions, (at) => network.connections[at] as Connection);
  const sources = connectionsAt(connectionsInto(network, id)).flatMap(({ source, weights }) => {
    const rows = weights.filter((_, unit) => isMeant(unit));
    const units = (weights[0] ?? []).map((_, unit) => unit);
    return units.filter((unit) => rows.some((row) => row[unit] !== null)).map((unit) => ({ layer: source, unit }));
  });
  const targets = connectionsAt(connectionsOutOf(network, id)).flatMap(({ target, weights }) => {
    const units = weights.map((_, unit) => unit);
    const isWired = (unit: number): boolean =>
      weights[unit]?.some((weight, from) => weight !== null && isMeant(from)) ?? false;
    return units.filter(isWired).map((unit) => ({ layer: target, unit }));
  });
  return { sources, targets };
}

/** The wires that give these neurons the same neighbours. */
export function wiresTo({ sources, targets }: Neighbours, neurons: readonly NeuronReference[]): NeuronPair[] {
  return [...allPairs(sources, neurons), ...allPairs(neurons, targets)];
}

/** The wires of the units that follow `count` new ones of a layer, in the layers that take it whole. */
export function wiresOfFollowers(network: Network, id: LayerId, count: number): readonly NeuronPair[] {
  return followersOf(network, id).flatMap((follower) => {
    const first = layerOf(network, follower)?.units ?? 0;
    const units = Array.from({ length: count }, (_, index) => ({ layer: follower, unit: first + index }));
    return wiresTo({ ...neighboursOf(network, follower), sources: [] }, units);
  });
}
