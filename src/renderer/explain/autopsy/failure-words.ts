// Words for a run's failure: the number that broke, and what it was made of.

import { parameterSymbol } from '#core/network/layer-definitions.ts';
import type { Network, NeuronReference } from '#core/network/network.ts';
import { connectionOf, layerOf, nameOfNeuron } from '#core/network/network-queries.ts';
import { biasTensor, parameterAt } from '#core/network/parameter-layout.ts';
import type { Failure } from '#core/training/autopsy/failed-step.ts';
import type { Ingredient } from '#core/training/autopsy/ingredients.ts';
import type { Translate } from '#messages/translator.ts';

export function nameOfFailure(t: Translate, network: Network, failure: Failure): string {
  const { operation, parameter, during } = failure;
  const neuron = parameter === null ? failure.neuron : neuronOfParameter(network, parameter);
  if (neuron === null) return t('autopsy.what_loss');
  const name = { neuron: nameOfNeuron(network, neuron) };
  if (during === 'update') return t('autopsy.what_parameter', name);
  if (operation === null) return t('autopsy.what_gradient', name);
  const isSum = operation === 'affine';
  if (during === 'backward') return t(isSum ? 'explain.name_delta' : 'explain.name_activationGradient', name);
  return t(isSum ? 'explain.name_preActivation' : 'explain.name_activation', name);
}

/** The neuron that a parameter belongs to: of a wire, the one that it leads to. */
function neuronOfParameter(network: Network, index: number): NeuronReference | null {
  const found = parameterAt(network, index);
  if (found === null || 'layer' in found) return found;
  const connection = connectionOf(network, found.connection);
  return connection === undefined ? null : { layer: connection.target, unit: found.target };
}

function nameOfParameter(t: Translate, network: Network, index: number): string {
  const found = parameterAt(network, index);
  const neuron = neuronOfParameter(network, index);
  if (found === null || neuron === null) return '';
  const name = { neuron: nameOfNeuron(network, neuron) };
  if ('layer' in found) {
    if (found.parameter === biasTensor) return t('explain.name_bias', name);
    const parameter = parameterSymbol(layerOf(network, found.layer), found.parameter);
    return t('explain.name_layerParameter', { ...name, parameter });
  }
  const layer = connectionOf(network, found.connection)?.source;
  const source = layer === undefined ? '' : nameOfNeuron(network, { layer, unit: found.source });
  return t('explain.name_weight', { source, target: name.neuron });
}

export function nameOfIngredient(t: Translate, network: Network, { kind, neuron, parameter }: Ingredient): string {
  const name = { neuron: neuron === null ? '' : nameOfNeuron(network, neuron) };
  switch (kind) {
    case 'parameter':
      return parameter === null ? '' : nameOfParameter(t, network, parameter);
    case 'activation':
      return t('explain.name_activation', name);
    case 'preActivation':
      return t('explain.name_preActivation', name);
    case 'intermediate':
      return t('autopsy.intermediate', name);
    case 'prediction':
      return t('explain.name_prediction', name);
    case 'target':
      return t('explain.name_target', name);
    case 'delta':
      return t('explain.name_delta', name);
    case 'localDerivative':
      return t('explain.name_localDerivative', name);
    case 'gradient':
      return t('explain.name_meanGradient');
    case 'learningRate':
      return t('autopsy.learningRate');
  }
}
