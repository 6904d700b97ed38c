// The neurons that a layer, or some of its units, is wired with.
import type { LayerId, Network, NeuronReference } from '#core/network/network.ts';
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
  const sources = network.connections.flatMap(({ source, target, weights }) => {
    if (target !== id) return [];
    const rows = weights.filter((_, unit) => isMeant(unit));
    const units = (weights[0] ?? []).map((_, unit) => unit);
    return units.filter((unit) => rows.some((row) => row[unit] !== null)).map((unit) => ({ layer: source, unit }));
  });
  const targets = network.connections.flatMap(({ source, target, weights }) => {
    if (source !== id) return [];
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
