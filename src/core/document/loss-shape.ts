// Key of all that a document's loss depends on besides its data and its trained numbers.
import { tensorsOf } from '#core/network/layer-definitions.ts';
import type { Connection, Layer, Network } from '#core/network/network.ts';
import { remembered } from '#core/numeric/remembered.ts';
import type { NetworkDocument } from './network-document.ts';

/** While it is the same, the same parameters have the same loss over the same rows. */
export function lossShape({ network, training }: Pick<NetworkDocument, 'network' | 'training'>): string {
  return `${training.loss} of ${shapeOf(network)}`;
}

/** Remembered: it is as long as the network is large, and asked for after every edit. */
const shapeOf = remembered(({ layers, connections, outputs }: Network): string =>
  JSON.stringify([layers.map(rulesOf), connections.map(wiresOf), outputs ?? null]),
);

/** Without the numbers that are trained, and the name, which is not computed with. */
function rulesOf(layer: Layer): unknown {
  const tensors = tensorsOf(layer).map(({ name }) => name);
  const others = new Set(['name', 'unknownFields', ...tensors]);
  return [tensors, Object.entries(layer).filter(([key]) => !others.has(key))];
}

function wiresOf({ id, source, target, weights }: Connection): unknown {
  const isWhole = weights.every((row) => row.every((weight) => weight !== null));
  return [id, source, target, isWhole ? null : weights.map((row) => row.map((weight) => (weight === null ? 0 : 1)))];
}
