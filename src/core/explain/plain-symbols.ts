// The symbols of numbers in plain characters, for headings, buttons and screen readers.
import { isInput, parameterSymbol } from '#core/network/layer-definitions.ts';
import type { Network } from '#core/network/network.ts';
import { layerOf, outputLayers } from '#core/network/network-queries.ts';
import type { ExplanationKind, ExplanationTarget } from './explanation-target.ts';

const plainSymbols: { readonly [Kind in Exclude<ExplanationKind, LayerParameterKind>]: string } = {
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

type LayerParameterKind = 'layerParameter' | 'layerParameterGradient';

/** Inputs and predictions have letters of their own, and so have the parameters that a kind of layer declares. */
export function plainSymbolOf(network: Network, target: ExplanationTarget): string {
  if ('parameter' in target) {
    const symbol = parameterSymbol(layerOf(network, target.neuron.layer), target.parameter);
    return target.kind === 'layerParameter' ? symbol : `∂L/∂${symbol}`;
  }
  if (target.kind !== 'activation' && target.kind !== 'activationGradient') return plainSymbols[target.kind];
  const { layer } = target.neuron;
  const letter = isInput(layerOf(network, layer)) ? 'x' : outputLayers(network).includes(layer) ? 'ŷ' : 'a';
  return target.kind === 'activation' ? letter : `∂L/∂${letter}`;
}

const bar = '\u0304';
const ofLoss = '∂L';

/** Under the bar of a mean over rows, which of a gradient stands over the loss that is derived. */
export function meanSymbol(symbol: string): string {
  return symbol.startsWith(ofLoss) ? `${ofLoss}${bar}${symbol.slice(ofLoss.length)}` : `${symbol}${bar}`;
}
