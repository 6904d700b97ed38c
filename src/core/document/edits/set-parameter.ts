// Sets a weight or a bias by hand: the current value and the one that Reset returns to.
import type { Layer, LayerId, Network, NeuronReference, WireReference } from '#core/network/network.ts';
import { connectionOf, layerOf, nameOfNeuron } from '#core/network/network-queries.ts';
import type { EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { changeNetwork } from './steps/both-parameter-sets.ts';
import { denseAmong } from './steps/dense-among.ts';
import { done, listOfNames, refused } from './steps/outcome.ts';
import { isNeuron, isWire } from './steps/references.ts';
import { writeWires } from './steps/write-wires.ts';

export function setWeight(document: NetworkDocument, wire: WireReference, value: number): EditResult {
  const { network, initial } = document;
  const connection = connectionOf(network, wire.connection);
  if (connection === undefined || !isWire(network, wire)) return refused('notFound');
  if (!Number.isFinite(value)) return refused('notFinite');
  const current = connection.weights[wire.target]?.[wire.source];
  const start =
    initial === undefined ? current : initial.connections.get(wire.connection)?.[wire.target]?.[wire.source];
  if (Object.is(current, value) && Object.is(start, value)) return refused('nothingChanged');
  const changed = changeNetwork(document, (before) => writeWires(before, [{ wire, weight: value }]));
  return done(changed, 'setWeight', {
    source: nameOfNeuron(network, { layer: connection.source, unit: wire.source }),
    target: nameOfNeuron(network, { layer: connection.target, unit: wire.target }),
  });
}

export function setBias(document: NetworkDocument, neuron: NeuronReference, value: number): EditResult {
  const { network, initial } = document;
  const layer = layerOf(network, neuron.layer);
  if (layer === undefined || !isNeuron(network, neuron)) return refused('notFound');
  const name = nameOfNeuron(network, neuron);
  if (layer.kind === 'input') return refused('inputLayer', { name });
  if (layer.biases === null) return refused('noBias', { name });
  if (!Number.isFinite(value)) return refused('notFinite');
  const current = layer.biases[neuron.unit];
  const start = initial === undefined ? current : initial.biases.get(layer.id)?.[neuron.unit];
  if (Object.is(current, value) && Object.is(start, value)) return refused('nothingChanged');
  const changed = changeNetwork(document, (before) =>
    withBiases(before, layer.id, (biases) => biases?.with(neuron.unit, value) ?? null),
  );
  return done(changed, 'setBias', { name });
}

/** Gives layers biases, all 0, or takes them away. */
export function setBiasPresence(document: NetworkDocument, ids: readonly LayerId[], present: boolean): EditResult {
  const chosen = denseAmong(document.network, ids);
  if ('refusal' in chosen) return chosen;
  const changing = chosen.layers.filter((layer) => (layer.biases !== null) !== present);
  if (changing.length === 0) return refused('nothingChanged');
  const changed = changeNetwork(document, (before) =>
    changing.reduce((network, { id, units }) => {
      const biases = present ? Array.from({ length: units }, () => 0) : null;
      return withBiases(network, id, () => biases);
    }, before),
  );
  const names = listOfNames(changing.map(({ name }) => name));
  return done(changed, present ? 'addBiases' : 'removeBiases', { names });
}

function withBiases(
  network: Network,
  id: LayerId,
  change: (biases: readonly number[] | null) => readonly number[] | null,
): Network {
  const layers = network.layers.map((layer): Layer => {
    if (layer.id !== id || layer.kind !== 'dense') return layer;
    return { ...layer, biases: change(layer.biases) };
  });
  return { ...network, layers };
}
