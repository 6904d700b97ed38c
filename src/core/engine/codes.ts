// The numbers by which plan and kernels name things; kernels/codes.ts has the same ones.
import type { TunedActivation, TunedLoss } from '#core/compile/general-rules.ts';
import type { PlanStep } from '#core/compile/plan.ts';

export const activationCodes: { readonly [Kind in TunedActivation]: number } = {
  linear: 0,
  sigmoid: 1,
  tanh: 2,
  relu: 3,
  leakyRelu: 4,
  elu: 5,
  softplus: 6,
  gelu: 7,
  silu: 8,
};

export const lossCodes: { readonly [Kind in TunedLoss]: number } = {
  meanSquaredError: 0,
  meanAbsoluteError: 1,
  huber: 2,
  binaryCrossEntropy: 3,
  crossEntropy: 4,
};

export const stepCodes: { readonly [Kind in PlanStep['kind']]: number } = {
  denseForward: 0,
  activate: 1,
  sparseForward: 2,
  softmaxForward: 3,
  keepExamples: 4,
  loss: 5,
  slope: 6,
  softmaxBackward: 7,
  weightGradient: 8,
  biasGradient: 9,
  sourceGradient: 10,
  sparseBackward: 11,
  clear: 12,
  add: 13,
  dropout: 14,
  ruleForward: 15,
  ruleBackward: 16,
};
