// Stochastic gradient descent, plain, with momentum, or with Nesterov's look ahead.
import type { OptimizerRule, OptimizerSettings } from './optimizer.ts';
import { weightDecayFormula, withWeightDecay } from './weight-decay.ts';

type Settings = Extract<OptimizerSettings, { kind: 'sgd' }>;

const defaults = { momentum: 0, nesterov: false, weightDecay: 0 };

export const sgd: OptimizerRule<Settings> = {
  kind: 'sgd',
  slots: ['v'],
  defaultLearningRate: 0.1,
  defaults,
  // A velocity of 0 makes the first velocity the gradient itself, as in PyTorch without dampening.
  update(settings, parameters, gradients, { steps, slots: [velocities] }) {
    const { learningRate, momentum, nesterov, weightDecay } = { ...defaults, ...settings };
    const decayed = withWeightDecay(weightDecay, parameters, gradients);
    const velocity = velocities as Float64Array;
    for (let index = 0; index < parameters.length; index++) {
      const gradient = decayed[index] as number;
      const next = momentum * (velocity[index] as number) + gradient;
      const direction = nesterov ? gradient + momentum * next : next;
      parameters[index] = (parameters[index] as number) - learningRate * direction;
      velocity[index] = next;
      steps[index] = (steps[index] as number) + 1;
    }
  },
  formula(settings) {
    const { momentum, nesterov, weightDecay } = { ...defaults, ...settings };
    const decay = weightDecayFormula(weightDecay);
    if (momentum === 0) return [...decay, 'w \\leftarrow w-\\eta\\,g'];
    return [
      ...decay,
      'v \\leftarrow \\mu\\,v+g',
      nesterov ? 'w \\leftarrow w-\\eta\\left(g+\\mu\\,v\\right)' : 'w \\leftarrow w-\\eta\\,v',
    ];
  },
};
