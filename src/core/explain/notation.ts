// The one notation of all formulas: x input, w weight, b bias, z weighted sum, a activation, ŷ prediction, y target, δ.

import { isInput } from '#core/network/layer-definitions.ts';
import type { Network, NeuronReference, WireReference } from '#core/network/network.ts';
import { layerOf, nameOfNeuron, outputLayers } from '#core/network/network-queries.ts';
import { wireEnds, wireNames } from '#core/network/neurons-and-wires.ts';
import { nameTex } from './tex.ts';

export interface Notation {
  name(neuron: NeuronReference): string;
  /** The names at both ends of a wire. */
  wireNames(wire: WireReference): { readonly source: string; readonly target: string };
  /** x₂ for an input, ŷ for an output, a with the neuron's name otherwise. */
  activation(neuron: NeuronReference): string;
  preActivation(neuron: NeuronReference): string;
  delta(neuron: NeuronReference): string;
  /** The neuron's name as an index. */
  subscript(neuron: NeuronReference): string;
  bias(neuron: NeuronReference): string;
  weight(wire: WireReference): string;
  /** The target y that an output neuron is compared with. */
  target(neuron: NeuronReference): string;
}

export function notationFor(network: Network): Notation {
  const outputs = new Set(outputLayers(network));
  const outputUnits = [...outputs].reduce((sum, id) => sum + (layerOf(network, id)?.units ?? 0), 0);
  const name = (neuron: NeuronReference): string => nameOfNeuron(network, neuron);
  const subscript = (neuron: NeuronReference): string => subscriptTex(name(neuron));
  const target = (neuron: NeuronReference): string =>
    outputUnits === 1 ? 'y' : `y_{${shortSubscript(name(neuron), 'y')}}`;

  return {
    name,
    wireNames: (wire) => wireNames(network, wire),
    activation(neuron) {
      if (outputs.has(neuron.layer)) return `\\hat ${target(neuron)}`;
      if (isInput(layerOf(network, neuron.layer))) return inputTex(name(neuron));
      return `a_{${subscript(neuron)}}`;
    },
    preActivation: (neuron) => `z_{${subscript(neuron)}}`,
    delta: (neuron) => `\\delta_{${subscript(neuron)}}`,
    subscript,
    bias: (neuron) => `b_{${subscript(neuron)}}`,
    weight(wire) {
      const ends = wireEnds(network, wire);
      return ends === null ? 'w' : `w_{${subscript(ends.source)}\\to ${subscript(ends.target)}}`;
    },
    target,
  };
}

/** h11 is set as h with the index 11, a single letter as itself, any other name as text. */
function subscriptTex(name: string): string {
  const [, letter, index] = /^([A-Za-z])(\d{0,4})$/.exec(name) ?? [];
  if (letter === undefined || index === undefined) return nameTex(name);
  return index === '' ? letter : `${letter}_{${index}}`;
}

/** The index alone where the name begins with the letter that the symbol has anyway. */
function shortSubscript(name: string, letter: string): string {
  const [, first, index] = /^([A-Za-z])(\d{1,4})$/.exec(name) ?? [];
  return first === letter && index !== undefined ? index : subscriptTex(name);
}

function inputTex(name: string): string {
  return name === 'x' ? 'x' : `x_{${shortSubscript(name, 'x')}}`;
}
