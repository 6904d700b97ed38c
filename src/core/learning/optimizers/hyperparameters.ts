// The numbers of optimizers besides the learning rate: what each may be, and how it is shown. It means the same under every one that has it.
import { belowOne, notNegative, type SettingRange, upToOne } from '../setting-range.ts';
import type { HyperparameterName } from './optimizers.ts';

interface Hyperparameter extends SettingRange {
  /** What an arrow key adds in its field; the ladder is 1, 2, 5, 10. */
  readonly step: number | 'ladder';
  /** As formulas write it. */
  readonly symbol: string;
  /** What it is to people. */
  readonly meaning: 'momentumFactor' | 'decayRate' | 'decayStrength' | 'optimizerSetting';
}

export const hyperparameters: { readonly [Name in HyperparameterName]: Hyperparameter } = {
  momentum: { ...notNegative, step: 0.1, symbol: '\\mu', meaning: 'momentumFactor' },
  // Of running means: below 1, or the mean never moves; RMSProp's may stand still, as in PyTorch.
  alpha: { ...upToOne, step: 0.01, symbol: '\\alpha', meaning: 'decayRate' },
  beta1: { ...belowOne, step: 0.01, symbol: '\\beta_1', meaning: 'decayRate' },
  beta2: { ...belowOne, step: 0.001, symbol: '\\beta_2', meaning: 'decayRate' },
  epsilon: { ...notNegative, step: 'ladder', symbol: '\\varepsilon', meaning: 'optimizerSetting' },
  weightDecay: { ...notNegative, step: 'ladder', symbol: '\\lambda', meaning: 'decayStrength' },
  momentumDecay: { ...notNegative, step: 'ladder', symbol: '\\psi', meaning: 'optimizerSetting' },
};
