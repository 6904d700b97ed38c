// Adagrad: each parameter's rate shrinks with the sum of its squared gradients (Duchi, Hazan and Singer, 2011).
import type { OptimizerRule, OptimizerSettings } from './optimizer.ts';
import { weightDecayFormula, withWeightDecay } from './weight-decay.ts';

type Settings = Extract<OptimizerSettings, { kind: 'adagrad' }>;

const defaults = { epsilon: 1e-10, weightDecay: 0 };

export const adagrad: OptimizerRule<Settings> = {
  kind: 'adagrad',
  slots: ['s'],
  defaultLearningRate: 0.1,
  defaults,
  update(settings, parameters, gradients, { steps, slots: [sums] }) {
    const { learningRate, epsilon, weightDecay } = { ...defaults, ...settings };
    const decayed = withWeightDecay(weightDecay, parameters, gradients);
    const squares = sums as Float64Array;
    for (let index = 0; index < parameters.length; index++) {
      const gradient = decayed[index] as number;
      const sum = (squares[index] as number) + gradient * gradient;
      parameters[index] = (parameters[index] as number) - (learningRate * gradient) / (Math.sqrt(sum) + epsilon);
      squares[index] = sum;
      steps[index] = (steps[index] as number) + 1;
    }
  },
  formula: ({ weightDecay = defaults.weightDecay }) => [
    ...weightDecayFormula(weightDecay),
    's \\leftarrow s+g^2',
    'w \\leftarrow w-\\eta\\,\\frac{g}{\\sqrt{s}+\\varepsilon}',
  ],
};
