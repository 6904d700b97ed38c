// Draws a wire between two neurons, those from a neuron to a whole layer, or all wires between two layers, unless that makes no network that can be trained.
import { isInput } from '#core/network/layer-definitions.ts';
import type { LayerId, Network, NeuronReference } from '#core/network/network.ts';
import { connectionBetween, layerOf, nameOfNeuron, wouldLoop } from '#core/network/network-queries.ts';
import type { EditResult, Refusal } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { changeNetwork } from './steps/both-parameter-sets.ts';
import { allPairs, drawWires } from './steps/draw-wires.ts';
import { done, neuronsOf, refusal, withAdded } from './steps/outcome.ts';
import { isNeuron } from './steps/references.ts';
import { tooLarge } from './steps/size-limits.ts';

/** Why this wire can't be drawn, or null; cheap enough to be asked while dragging. */
export function canConnect(
  { network }: NetworkDocument,
  source: NeuronReference,
  target: NeuronReference,
): Refusal | null {
  if (!isNeuron(network, source) || !isNeuron(network, target)) return refusal('notFound');
  const names = { source: nameOfNeuron(network, source), target: nameOfNeuron(network, target) };
  if (source.layer === target.layer) return refusal(source.unit === target.unit ? 'toItself' : 'sameLayer', names);
  if (isInput(layerOf(network, target.layer))) return refusal('intoInput', names);
  const connection = connectionBetween(network, source.layer, target.layer);
  if (connection !== undefined) {
    const isWired = connection.weights[target.unit]?.[source.unit] !== null;
    return isWired ? refusal('alreadyConnected', names) : null;
  }
  return refusalOfConnection(network, source.layer, target.layer, names);
}

export function connect(document: NetworkDocument, source: NeuronReference, target: NeuronReference): EditResult {
  const reason = canConnect(document, source, target);
  if (reason !== null) return { refusal: reason };
  const { network, training } = document;
  const changed = changeNetwork(document, (before) => drawWires(before, training.seed, [{ source, target }]));
  const values = { source: nameOfNeuron(network, source), target: nameOfNeuron(network, target) };
  return withAdded(document, done(changed, 'connect', values));
}

/** Why these layers can't be fully connected, or null. */
export function canConnectLayers({ network }: NetworkDocument, source: LayerId, target: LayerId): Refusal | null {
  const from = layerOf(network, source);
  const to = layerOf(network, target);
  if (from === undefined || to === undefined) return refusal('notFound');
  const names = { source: from.name, target: to.name };
  if (source === target) return refusal('toItself', names);
  if (isInput(to)) return refusal('intoInput', names);
  const connection = connectionBetween(network, source, target);
  if (connection === undefined) return refusalOfConnection(network, source, target, names);
  const isFull = connection.weights.every((row) => row.every((weight) => weight !== null));
  return isFull ? refusal('alreadyConnected', names) : null;
}

/** Every neuron of one layer to every neuron of the other; wires that are there keep their weights. */
export function connectLayers(document: NetworkDocument, source: LayerId, target: LayerId): EditResult {
  const reason = canConnectLayers(document, source, target);
  if (reason !== null) return { refusal: reason };
  const { network, training } = document;
  const from = layerOf(network, source);
  const to = layerOf(network, target);
  const pairs = allPairs(neuronsOf(source, from?.units ?? 0), neuronsOf(target, to?.units ?? 0));
  const changed = changeNetwork(document, (before) => drawWires(before, training.seed, pairs));
  const values = { source: from?.name ?? source, target: to?.name ?? target };
  return withAdded(document, done(changed, 'connectLayers', values));
}

/** Why this neuron can't be wired to every neuron of the layer, or null. */
export function canConnectToLayer(
  { network }: NetworkDocument,
  source: NeuronReference,
  target: LayerId,
): Refusal | null {
  const to = layerOf(network, target);
  if (!isNeuron(network, source) || to === undefined) return refusal('notFound');
  const names = { source: nameOfNeuron(network, source), target: to.name };
  if (source.layer === target) return refusal('sameLayer', names);
  if (isInput(to)) return refusal('intoInput', names);
  const connection = connectionBetween(network, source.layer, target);
  if (connection === undefined) return refusalOfConnection(network, source.layer, target, names);
  const isFull = connection.weights.every((row) => row[source.unit] !== null);
  return isFull ? refusal('alreadyConnected', names) : null;
}

/** The neuron to every neuron of the layer; wires that are there keep their weights. */
export function connectToLayer(document: NetworkDocument, source: NeuronReference, target: LayerId): EditResult {
  const reason = canConnectToLayer(document, source, target);
  if (reason !== null) return { refusal: reason };
  const { network, training } = document;
  const to = layerOf(network, target);
  const pairs = allPairs([source], neuronsOf(target, to?.units ?? 0));
  const changed = changeNetwork(document, (before) => drawWires(before, training.seed, pairs));
  const values = { source: nameOfNeuron(network, source), target: to?.name ?? target };
  return withAdded(document, done(changed, 'connectToLayer', values));
}

function refusalOfConnection(
  network: Network,
  source: LayerId,
  target: LayerId,
  names: Refusal['values'],
): Refusal | null {
  if (wouldLoop(network, source, target)) return refusal('wouldLoop', names);
  const wires = (layerOf(network, source)?.units ?? 0) * (layerOf(network, target)?.units ?? 0);
  return tooLarge(network, { wires });
}
