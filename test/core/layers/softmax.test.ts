// Softmax of a slice: probabilities, unmoved by a shift, with the right backward rule.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accumulateSoftmaxGradient, softmax } from '#core/layers/softmax.ts';

const numbers = (max: number, minLength = 1) =>
  fc.array(fc.double({ min: -max, max, noNaN: true }), { minLength, maxLength: 6 });

function softmaxOf(logits: readonly number[]): Float64Array {
  const result = new Float64Array(logits.length);
  softmax(Float64Array.from(logits), 0, logits.length, result);
  return result;
}

describe('softmax', () => {
  it('gives probabilities that sum to 1, however large the logits', () => {
    fc.assert(
      fc.property(numbers(1e300), (logits) => {
        const probabilities = softmaxOf(logits);
        expect(probabilities.every((probability) => probability >= 0)).toBe(true);
        expect(probabilities.reduce((sum, probability) => sum + probability)).toBeCloseTo(1, 14);
      }),
    );
  });

  it('is Σ-normalised powers of e', () => {
    const probabilities = softmaxOf([0, Math.log(2), Math.log(5)]);
    for (const [index, expected] of [1 / 8, 2 / 8, 5 / 8].entries())
      expect(probabilities[index]).toBeCloseTo(expected, 15);
  });

  it('touches its slice alone and may work in place', () => {
    const values = Float64Array.of(9, 1, 1, 9);
    softmax(values, 1, 2, values);
    expect([...values]).toEqual([9, 0.5, 0.5, 9]);
  });

  it('shows a logit that is not a number', () => {
    expect([...softmaxOf([1, Number.NaN])].every(Number.isNaN)).toBe(true);
  });

  it('has a backward rule that agrees with central differences', () => {
    fc.assert(
      fc.property(numbers(5), numbers(3, 6), (logits, upstream) => {
        const gradient = new Float64Array(logits.length);
        accumulateSoftmaxGradient(softmaxOf(logits), Float64Array.from(upstream), 0, logits.length, gradient);
        const weighted = (values: readonly number[]) =>
          softmaxOf(values).reduce((sum, value, index) => sum + value * (upstream[index] as number), 0);
        for (const [index, value] of gradient.entries()) {
          const difference =
            (weighted(logits.with(index, (logits[index] as number) + 1e-5)) -
              weighted(logits.with(index, (logits[index] as number) - 1e-5))) /
            2e-5;
          expect(Math.abs(value - difference)).toBeLessThan(1e-8);
        }
      }),
    );
  });
});
