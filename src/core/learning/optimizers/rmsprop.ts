// RMSProp: each gradient is divided by the running root mean square of its own past (Hinton, 2012).
import type { OptimizerRule, OptimizerSettings } from './optimizer.ts';
import { weightDecayFormula, withWeightDecay } from './weight-decay.ts';

type Settings = Extract<OptimizerSettings, { kind: 'rmsprop' }>;

const defaults = { alpha: 0.99, epsilon: 1e-8, momentum: 0, weightDecay: 0 };

export const rmsprop: OptimizerRule<Settings> = {
  kind: 'rmsprop',
  slots: ['s', 'v'],
  defaultLearningRate: 0.01,
  defaults,
  update(settings, parameters, gradients, { steps, slots: [means, velocities] }) {
    const { learningRate, alpha, epsilon, momentum, weightDecay } = { ...defaults, ...settings };
    const decayed = withWeightDecay(weightDecay, parameters, gradients);
    const squares = means as Float64Array;
    const velocity = velocities as Float64Array;
    for (let index = 0; index < parameters.length; index++) {
      const gradient = decayed[index] as number;
      const mean = alpha * (squares[index] as number) + (1 - alpha) * gradient * gradient;
      const next = momentum * (velocity[index] as number) + gradient / (Math.sqrt(mean) + epsilon);
      parameters[index] = (parameters[index] as number) - learningRate * next;
      squares[index] = mean;
      velocity[index] = next;
      steps[index] = (steps[index] as number) + 1;
    }
  },
  formula(settings) {
    const { momentum, weightDecay } = { ...defaults, ...settings };
    const mean = [...weightDecayFormula(weightDecay), 's \\leftarrow \\alpha\\,s+(1-\\alpha)\\,g^2'];
    const direction = '\\frac{g}{\\sqrt{s}+\\varepsilon}';
    if (momentum === 0) return [...mean, `w \\leftarrow w-\\eta\\,${direction}`];
    return [...mean, `v \\leftarrow \\mu\\,v+${direction}`, 'w \\leftarrow w-\\eta\\,v'];
  },
};
