// Adagrad: each parameter's rate shrinks with the sum of its squared gradients (Duchi, Hazan and Singer, 2011).
import type { OptimizerRule, OptimizerSettings } from './optimizer.ts';

type Settings = Extract<OptimizerSettings, { kind: 'adagrad' }>;

const defaults = { epsilon: 1e-10 };

export const adagrad: OptimizerRule<Settings> = {
  kind: 'adagrad',
  slots: ['s'],
  defaultLearningRate: 0.1,
  defaults,
  update(settings, parameters, gradients, { steps, slots: [sums] }) {
    const { learningRate, epsilon } = { ...defaults, ...settings };
    const squares = sums as Float64Array;
    for (let index = 0; index < parameters.length; index++) {
      const gradient = gradients[index] as number;
      const sum = (squares[index] as number) + gradient * gradient;
      parameters[index] = (parameters[index] as number) - (learningRate * gradient) / (Math.sqrt(sum) + epsilon);
      squares[index] = sum;
      steps[index] = (steps[index] as number) + 1;
    }
  },
  formula: () => ['s \\leftarrow s+g^2', 'w \\leftarrow w-\\eta\\,\\frac{g}{\\sqrt{s}+\\varepsilon}'],
};
