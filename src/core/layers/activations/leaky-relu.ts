// Leaky ReLU: a hundredth of what is negative gets through, so that no neuron dies.
import { activationOf } from '../activation-function.ts';

export const leakyRelu = activationOf({
  kind: 'leakyRelu',
  name: 'LeakyReLU',
  value: 'select(z, 0, z, 0.01 * z)',
});
