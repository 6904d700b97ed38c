// Sets the biases of several neurons to one number, as one entry.
import { hasActivation, hasBiases } from '#core/network/layer-definitions.ts';
import type { Layer, LayerId, NeuronReference } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import type { EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { changeNetwork } from './steps/both-parameter-sets.ts';
import { done, refused } from './steps/outcome.ts';
import { isNeuron } from './steps/references.ts';

/** Neurons without a bias are passed over. */
export function setBiases(document: NetworkDocument, neurons: readonly NeuronReference[], value: number): EditResult {
  const { network, initial } = document;
  if (!Number.isFinite(value)) return refused('notFinite');
  const units = unitsWithBias(document, neurons);
  if (units.size === 0) return refused('nothingSelected');
  const isSet = (biases: readonly number[] | null | undefined, unit: number): boolean =>
    Object.is(biases?.[unit], value);
  const areSet = [...units].every(([id, chosen]) => {
    const layer = layerOf(network, id);
    const [now, start] = [hasActivation(layer) ? layer.biases : null, initial?.biases.get(id)];
    return [...chosen].every((unit) => isSet(now, unit) && (initial === undefined || isSet(start, unit)));
  });
  if (areSet) return refused('nothingChanged');
  const changed = changeNetwork(document, (before) => ({
    ...before,
    layers: before.layers.map((layer): Layer => {
      const chosen = units.get(layer.id);
      if (chosen === undefined || !hasBiases(layer)) return layer;
      return { ...layer, biases: layer.biases.map((bias, unit) => (chosen.has(unit) ? value : bias)) };
    }),
  }));
  const count = [...units.values()].reduce((sum, chosen) => sum + chosen.size, 0);
  return done(changed, 'setBiases', { count });
}

function unitsWithBias(
  { network }: NetworkDocument,
  neurons: readonly NeuronReference[],
): ReadonlyMap<LayerId, ReadonlySet<number>> {
  const units = new Map<LayerId, Set<number>>();
  for (const neuron of neurons) {
    const layer = layerOf(network, neuron.layer);
    if (!hasBiases(layer) || !isNeuron(network, neuron)) continue;
    units.set(layer.id, (units.get(layer.id) ?? new Set()).add(neuron.unit));
  }
  return units;
}
