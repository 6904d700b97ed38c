// AdamW: Adam whose weight decay acts on the weight itself, not through the moments (Loshchilov and Hutter, 2019).
import { momentDefaults, momentDirection, momentFormula, momentSlots, updateByMoments } from './moments.ts';
import type { OptimizerRule, OptimizerSettings } from './optimizer.ts';

type Settings = Extract<OptimizerSettings, { kind: 'adamW' }>;

const defaults = { ...momentDefaults, weightDecay: 0.01 };

export const adamW: OptimizerRule<Settings> = {
  kind: 'adamW',
  slots: momentSlots,
  defaultLearningRate: 0.01,
  defaults,
  update(settings, parameters, gradients, state) {
    const complete = { ...defaults, ...settings };
    updateByMoments(complete, 1 - complete.learningRate * complete.weightDecay, parameters, gradients, state);
  },
  formula: () => [...momentFormula, `w \\leftarrow (1-\\eta\\lambda)\\,w-\\eta\\,${momentDirection}`],
};
