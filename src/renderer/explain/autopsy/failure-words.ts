// Words for a run's failure: the number that broke, and what it was made of.

import type { Network, NeuronReference } from '#core/network/network.ts';
import { nameOfNeuron } from '#core/network/network-queries.ts';
import type { Failure } from '#core/training/autopsy/failed-step.ts';
import type { Ingredient } from '#core/training/autopsy/ingredient.ts';
import type { Translate } from '#messages/translator.ts';

export function nameOfFailure(t: Translate, network: Network, { operation, neuron, during }: Failure): string {
  if (neuron === null) return t('autopsy.what_loss');
  const name = { neuron: nameOfNeuron(network, neuron) };
  if (during === 'update') return t('autopsy.what_parameter', name);
  if (operation === null) return t('autopsy.what_gradient', name);
  const isSum = operation === 'affine';
  if (during === 'backward') return t(isSum ? 'explain.name_delta' : 'explain.name_activationGradient', name);
  return t(isSum ? 'explain.name_preActivation' : 'explain.name_activation', name);
}

export function nameOfIngredient(t: Translate, network: Network, { kind, neuron, source }: Ingredient): string {
  const nameOf = (reference: NeuronReference | null): string =>
    reference === null ? '' : nameOfNeuron(network, reference);
  const name = { neuron: nameOf(neuron) };
  switch (kind) {
    case 'weight':
      return t('explain.name_weight', { source: nameOf(source), target: name.neuron });
    case 'bias':
      return t('explain.name_bias', name);
    case 'activation':
      return t('explain.name_activation', name);
    case 'preActivation':
      return t('explain.name_preActivation', name);
    case 'prediction':
      return t('explain.name_prediction', name);
    case 'target':
      return t('explain.name_target', name);
    case 'delta':
      return t('explain.name_delta', name);
    case 'gradient':
      return t('explain.name_meanGradient');
    case 'learningRate':
      return t('autopsy.learningRate');
  }
}
