// Gaussian error linear unit, the exact form: z times the probability that a standard normal number is below z.
import { erfc } from '#core/numeric/erf.ts';
import { exp } from '#core/numeric/exp.ts';
import type { ElementwiseActivation } from '../activation-function.ts';

const rootHalf = Math.SQRT1_2;
const inverseRootTwoPi = 0.3989422804014327;

/** Φ(z) by erfc, which keeps the places that 1 + erf would lose for very negative z. */
function normalProbability(z: number): number {
  return 0.5 * erfc(-z * rootHalf);
}

/** φ(z) = Φ′(z). */
function normalDensity(z: number): number {
  return inverseRootTwoPi * exp(-0.5 * z * z);
}

export const gelu: ElementwiseActivation = {
  kind: 'gelu',
  // At −Infinity the product would be NaN; its limit is 0.
  value: (z) => (z === Number.NEGATIVE_INFINITY ? 0 : z * normalProbability(z)),
  derivative: (z) => {
    const density = normalDensity(z);
    return normalProbability(z) + (density === 0 ? 0 : z * density);
  },
  kinks: [],
  formula: {
    symbol: '\\operatorname{GELU}(z)',
    value: '\\frac{z}{2}\\left(1+\\operatorname{erf}\\frac{z}{\\sqrt{2}}\\right)',
    derivative:
      '\\frac{1}{2}\\left(1+\\operatorname{erf}\\frac{z}{\\sqrt{2}}\\right)+\\frac{z}{\\sqrt{2\\pi}}\\,e^{-z^2/2}',
  },
};
