// What Adam and AdamW share: running means of the gradient and its square, corrected for having started at 0.
import { integerPower } from '#core/numeric/integer-power.ts';
import type { OptimizerState } from './optimizer.ts';

export interface MomentSettings {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}

export const momentSlots: readonly string[] = ['m', 'v'];
export const momentDefaults = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };

/** One update by the corrected moments, in PyTorch's order of operations; each weight is first multiplied by `keep`. */
export function updateByMoments(
  { learningRate, beta1, beta2, epsilon }: MomentSettings,
  keep: number,
  parameters: Float64Array,
  gradients: Float64Array,
  { steps, slots }: OptimizerState,
): void {
  const [means, squares] = slots as readonly [Float64Array, Float64Array];
  // Nearly all parameters are at the same step: the corrections change only where the step does.
  let step = Number.NaN;
  let stepSize = 0;
  let squareScale = 0;
  for (let index = 0; index < parameters.length; index++) {
    const nextStep = (steps[index] as number) + 1;
    if (nextStep !== step) {
      step = nextStep;
      stepSize = learningRate / (1 - integerPower(beta1, step));
      squareScale = Math.sqrt(1 - integerPower(beta2, step));
    }
    const gradient = gradients[index] as number;
    const mean = beta1 * (means[index] as number) + (1 - beta1) * gradient;
    const square = beta2 * (squares[index] as number) + (1 - beta2) * gradient * gradient;
    const kept = keep * (parameters[index] as number);
    parameters[index] = kept - (stepSize * mean) / (Math.sqrt(square) / squareScale + epsilon);
    means[index] = mean;
    squares[index] = square;
    steps[index] = step;
  }
}

/** TeX of the moments' lines and of the update's last term. */
export const momentFormula: readonly string[] = [
  'm \\leftarrow \\beta_1 m+(1-\\beta_1)\\,g',
  'v \\leftarrow \\beta_2 v+(1-\\beta_2)\\,g^2',
  '\\hat m=\\frac{m}{1-\\beta_1^{t}},\\quad \\hat v=\\frac{v}{1-\\beta_2^{t}}',
];
export const momentDirection = '\\frac{\\hat m}{\\sqrt{\\hat v}+\\varepsilon}';
