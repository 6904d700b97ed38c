// The symbols of numbers in plain characters, for headings, buttons and screen readers.
import type { Network } from '#core/network/network.ts';
import { layerOf, outputLayers } from '#core/network/network-queries.ts';
import type { ExplanationKind, ExplanationTarget } from './explanation-target.ts';

const plainSymbols: { readonly [Kind in ExplanationKind]: string } = {
  weight: 'w',
  weightGradient: '∂L/∂w',
  weightUpdate: 'Δw',
  signal: 'w·a',
  bias: 'b',
  biasGradient: '∂L/∂b',
  activation: 'a',
  preActivation: 'z',
  activationGradient: '∂L/∂a',
  delta: 'δ',
  loss: 'L',
};

/** Inputs and predictions have letters of their own. */
export function plainSymbolOf(network: Network, target: ExplanationTarget): string {
  if (target.kind !== 'activation' && target.kind !== 'activationGradient') return plainSymbols[target.kind];
  const { layer } = target.neuron;
  const isInput = layerOf(network, layer)?.kind === 'input';
  const letter = isInput ? 'x' : outputLayers(network).includes(layer) ? 'ŷ' : 'a';
  return target.kind === 'activation' ? letter : `∂L/∂${letter}`;
}
