// Of what a document's loss is a function but for its data and its trained numbers.
import type { Network } from '#core/network/network.ts';
import { layOutParameters } from '#core/network/parameter-layout.ts';
import { remembered } from '#core/numeric/remembered.ts';
import type { NetworkDocument } from './network-document.ts';

/** While it is the same, the same parameters have the same loss over the same rows. */
export function lossShape({ network, training }: Pick<NetworkDocument, 'network' | 'training'>): string {
  return `${training.loss} of ${shapeOf(network)}`;
}

/** Remembered: it is as long as the network is large, and asked for after every edit. */
const shapeOf = remembered((network: Network): string => {
  // Numbers that are trained stand in lists of their own; names are not computed with.
  const layers = network.layers.map(({ name: _, ...layer }) =>
    Object.entries(layer).filter(([key, value]) => key === 'switchedOff' || typeof value !== 'object'),
  );
  const connections = network.connections.map(({ id, source, target }) => [id, source, target]);
  const { outputs = null } = network;
  return JSON.stringify([layers, connections, outputs, layOutParameters(network).count]);
});
