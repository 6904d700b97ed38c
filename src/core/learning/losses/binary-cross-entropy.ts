// Binary cross-entropy of sigmoid outputs, computed from their logits so that it never takes the logarithm of 0.
import { lossOf } from './loss-function.ts';

export const binaryCrossEntropy = lossOf({
  kind: 'binaryCrossEntropy',
  name: 'BCE',
  logitsOf: 'sigmoid',
  // −y ln σ(z) − (1 − y) ln(1 − σ(z)), rearranged so that the exponent is never positive and that the logit is never
  // taken from itself.
  term: 'select(output, 0, output * (1 - target), -output * target) + log1p(exp(-abs(output)))',
  shown: '-(target * log(sigmoid(output)) + (1 - target) * log(1 - sigmoid(output)))',
  derivative: 'sigmoid(output) - target',
});
