// Adam: momentum and a rate per parameter at once (Kingma and Ba, 2015).
import { momentDefaults, momentDirection, momentFormula, momentSlots, updateByMoments } from './moments.ts';
import type { OptimizerRule, OptimizerSettings } from './optimizer.ts';

type Settings = Extract<OptimizerSettings, { kind: 'adam' }>;

export const adam: OptimizerRule<Settings> = {
  kind: 'adam',
  slots: momentSlots,
  defaultLearningRate: 0.01,
  defaults: momentDefaults,
  update(settings, parameters, gradients, state) {
    updateByMoments({ ...momentDefaults, ...settings }, 1, parameters, gradients, state);
  },
  formula: () => [...momentFormula, `w \\leftarrow w-\\eta\\,${momentDirection}`],
};
