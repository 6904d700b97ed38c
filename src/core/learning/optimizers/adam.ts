// Adam: momentum and a rate per parameter at once (Kingma and Ba, 2015).
import { momentDefaults, momentDirection, momentFormula, momentSlots, updateByMoments } from './moments.ts';
import type { OptimizerRule, OptimizerSettings } from './optimizer.ts';
import { weightDecayFormula, withWeightDecay } from './weight-decay.ts';

type Settings = Extract<OptimizerSettings, { kind: 'adam' }>;

const defaults = { ...momentDefaults, weightDecay: 0 };

export const adam: OptimizerRule<Settings> = {
  kind: 'adam',
  slots: momentSlots,
  defaultLearningRate: 0.01,
  defaults,
  update(settings, parameters, gradients, state) {
    const complete = { ...defaults, ...settings };
    const decayed = withWeightDecay(complete.weightDecay, parameters, gradients);
    updateByMoments(complete, 1, parameters, decayed, state);
  },
  formula: ({ weightDecay = defaults.weightDecay }) => [
    ...weightDecayFormula(weightDecay),
    ...momentFormula,
    `w \\leftarrow w-\\eta\\,${momentDirection}`,
  ],
};
