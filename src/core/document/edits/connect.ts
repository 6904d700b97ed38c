// Draws the wires between two neurons, a neuron and a whole layer, or two layers, unless that makes no network that can be trained.
import { isInput } from '#core/network/layer-definitions.ts';
import type { LayerId, Network, NeuronReference } from '#core/network/network.ts';
import { connectionBetween, layerOf, nameOfNeuron, wouldLoop } from '#core/network/network-queries.ts';
import { neuronsOf } from '#core/network/neurons-and-wires.ts';
import type { EditResult, Refusal } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { changeNetwork } from './steps/both-parameter-sets.ts';
import { allPairs, drawWires } from './steps/draw-wires.ts';
import { done, refusal, withAdded } from './steps/outcome.ts';
import { isNeuron } from './steps/references.ts';
import { tooLarge } from './steps/size-limits.ts';

/** One neuron, or all of a layer. */
export type WiredEnd = NeuronReference | LayerId;

/** Why the two can't be wired, or null; cheap enough to be asked while dragging. */
export function canConnect({ network }: NetworkDocument, source: WiredEnd, target: WiredEnd): Refusal | null {
  const [from, to] = [neuronsAt(network, source), neuronsAt(network, target)];
  if (from.length === 0 || to.length === 0) return refusal('notFound');
  const names = { source: nameOf(network, source), target: nameOf(network, target) };
  const [sourceLayer, targetLayer] = [layerAt(source), layerAt(target)];
  if (sourceLayer === targetLayer) return refusal(isSame(source, target) ? 'toItself' : 'sameLayer', names);
  if (isInput(layerOf(network, targetLayer))) return refusal('intoInput', names);
  const connection = connectionBetween(network, sourceLayer, targetLayer);
  if (connection !== undefined) {
    const isFull = to.every(({ unit }) => from.every((each) => connection.weights[unit]?.[each.unit] !== null));
    return isFull ? refusal('alreadyConnected', names) : null;
  }
  if (wouldLoop(network, sourceLayer, targetLayer)) return refusal('wouldLoop', names);
  const units = (layer: LayerId): number => layerOf(network, layer)?.units ?? 0;
  return tooLarge(network, { wires: units(sourceLayer) * units(targetLayer) });
}

/** Every neuron of the one with every neuron of the other; wires that are there keep their weights. */
export function connect(document: NetworkDocument, source: WiredEnd, target: WiredEnd): EditResult {
  const reason = canConnect(document, source, target);
  if (reason !== null) return { refusal: reason };
  const { network, training } = document;
  const pairs = allPairs(neuronsAt(network, source), neuronsAt(network, target));
  const changed = changeNetwork(document, (before) => drawWires(before, training.seed, pairs));
  const values = { source: nameOf(network, source), target: nameOf(network, target) };
  const ofNeurons = isLayer(target) ? 'connectToLayer' : 'connect';
  return withAdded(document, done(changed, isLayer(source) ? 'connectLayers' : ofNeurons, values));
}

function isLayer(end: WiredEnd): end is LayerId {
  return typeof end === 'string';
}

function layerAt(end: WiredEnd): LayerId {
  return isLayer(end) ? end : end.layer;
}

/** Empty: there is no such layer or neuron. */
function neuronsAt(network: Network, end: WiredEnd): readonly NeuronReference[] {
  if (isLayer(end)) return neuronsOf(layerOf(network, end));
  return isNeuron(network, end) ? [end] : [];
}

function nameOf(network: Network, end: WiredEnd): string {
  return isLayer(end) ? (layerOf(network, end)?.name ?? end) : nameOfNeuron(network, end);
}

function isSame(source: WiredEnd, target: WiredEnd): boolean {
  return isLayer(source) || isLayer(target) ? source === target : source.unit === target.unit;
}
