// Test for a chain: one layer after the other, each whole, which is what PyTorch calls a Sequential.
import { hasActivation, isInput } from '#core/network/layer-definitions.ts';
import type { DenseLayer, Network } from '#core/network/network.ts';
import { outputLayers } from '#core/network/network-queries.ts';

/** In the order of the file, from the one input to the one output; every wire is there and every neuron is on. */
export function isChain(network: Network): boolean {
  const { layers, connections } = network;
  const [input, ...rest] = layers;
  if (!isInput(input) || rest.length === 0 || connections.length !== rest.length) return false;
  if (layers.some(({ switchedOff }) => switchedOff !== undefined)) return false;
  const outputs = outputLayers(network);
  if (outputs.length !== 1 || outputs[0] !== layers.at(-1)?.id) return false;
  return rest.every((layer, index) => isLink(network, layer as DenseLayer, index));
}

function isLink({ layers, connections }: Network, layer: Network['layers'][number], index: number): boolean {
  const before = layers[index];
  const connection = connections.find(({ target }) => target === layer.id);
  if (!hasActivation(layer) || connection === undefined || connection.source !== before?.id) return false;
  return connection.weights.every((row) => !row.includes(null));
}
