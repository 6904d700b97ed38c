// Parts of a network by the names that people see: a neuron, a layer, a wire as `x1→h1`.

import {
  type LayerId,
  type Network,
  type NeuronReference,
  noWeights,
  type WireReference,
} from '#core/network/network.ts';
import { connectionBetween, nameOfNeuron, weightOf } from '#core/network/network-queries.ts';
import { neuronsOf, wireNames } from '#core/network/neurons-and-wires.ts';
import { LessonFailure } from './lesson-problem.ts';

export type NamedPart =
  | { readonly kind: 'neuron'; readonly neuron: NeuronReference }
  | { readonly kind: 'layer'; readonly layer: LayerId; readonly units: number }
  | { readonly kind: 'wire'; readonly wire: WireReference };

/** A layer of several units comes before a neuron of that name; a layer of one is its neuron. Null: nothing is called so. */
export function partNamed(network: Network, name: string): NamedPart | null {
  const layer = network.layers.find((each) => each.name === name);
  if (layer !== undefined && layer.units > 1) return { kind: 'layer', layer: layer.id, units: layer.units };
  const neuron = neuronNamed(network, name);
  if (neuron !== null) return { kind: 'neuron', neuron };
  const wire = wireNamed(network, name);
  return wire === null ? null : { kind: 'wire', wire };
}

export function neuronNamed(network: Network, name: string): NeuronReference | null {
  for (const { id: layer, units } of network.layers) {
    for (let unit = 0; unit < units; unit += 1) {
      if (nameOfNeuron(network, { layer, unit }) === name) return { layer, unit };
    }
  }
  return null;
}

/** @throws {LessonFailure} */
export function requiredNeuron(network: Network, name: string): NeuronReference {
  return neuronNamed(network, name) ?? missing(name);
}

/** @throws {LessonFailure} */
export function requiredLayer(network: Network, name: string): LayerId {
  const layer = network.layers.find((each) => each.name === name);
  return layer?.id ?? neuronNamed(network, name)?.layer ?? missing(name);
}

/** All that a name stands for: the neurons of a layer, or one neuron. Empty: nothing is called so. */
export function neuronsNamed(network: Network, name: string): readonly NeuronReference[] {
  const part = partNamed(network, name);
  if (part === null || part.kind === 'wire') return [];
  if (part.kind === 'neuron') return [part.neuron];
  return neuronsOf({ id: part.layer, units: part.units });
}

/** @throws {LessonFailure} */
export function requiredNeurons(network: Network, name: string): readonly NeuronReference[] {
  const neurons = neuronsNamed(network, name);
  return neurons.length === 0 ? missing(name) : neurons;
}

/** Null: there is no such wire. */
export function wireBetween(network: Network, source: string, target: string): WireReference | null {
  const [from, to] = [neuronNamed(network, source), neuronNamed(network, target)];
  if (from === null || to === null) return null;
  const connection = connectionBetween(network, from.layer, to.layer);
  if (connection === undefined || connection.weights === noWeights) return null;
  const wire = { connection: connection.id, target: to.unit, source: from.unit };
  return weightOf(network, wire) === null ? null : wire;
}

/** @throws {LessonFailure} */
export function requiredWire(network: Network, source: string, target: string): WireReference {
  return wireBetween(network, source, target) ?? missing(wireName(source, target));
}

export function wireName(source: string, target: string): string {
  return `${source}→${target}`;
}

function wireNamed(network: Network, name: string): WireReference | null {
  const arrow = /→|->/.exec(name);
  if (arrow === null) return null;
  const source = name.slice(0, arrow.index).trim();
  return wireBetween(network, source, name.slice(arrow.index + arrow[0].length).trim());
}

/** Of a part that is selected; the reverse of `partNamed`. */
export function nameOfWire(network: Network, wire: WireReference): string {
  const { source, target } = wireNames(network, wire);
  return wireName(source, target);
}

function missing(name: string): never {
  throw new LessonFailure({ kind: 'noPart', name });
}
