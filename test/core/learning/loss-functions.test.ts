// Every loss: its derivative is that of its term, it is 0 at best, and extreme logits do not break it.
import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { functionOf } from '#core/expression/program.ts';
import { texOf } from '#core/expression/tex.ts';
import { accumulateCrossEntropyGradient, crossEntropy } from '#core/learning/losses/cross-entropy.ts';
import { lossVariables } from '#core/learning/losses/loss-function.ts';
import { elementwiseLosses, elementwiseLossKinds, lossInput } from '#core/learning/losses/loss-functions.ts';

const { meanSquaredError, meanAbsoluteError, huber, binaryCrossEntropy } = elementwiseLosses;
const step = 1e-5;

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe('the table', () => {
  it.each(elementwiseLossKinds)('has %s under its own name', (kind) => {
    expect(elementwiseLosses[kind].kind).toBe(kind);
  });

  it('says that the cross-entropies are computed from logits', () => {
    expect([lossInput('binaryCrossEntropy'), lossInput('crossEntropy')]).toEqual(['logits', 'logits']);
  });

  it.each(elementwiseLossKinds)('has formulas of %s that can be typeset', (kind) => {
    for (const rule of Object.values(elementwiseLosses[kind].rule)) {
      const tex = texOf(rule, { variables: { output: '\\hat y', target: 'y' }, isGreater: null });
      expect(katex.renderToString(tex, { throwOnError: true, strict: 'error' })).toContain('<math');
    }
  });
});

describe.each(Object.values(elementwiseLosses))('$kind', (loss) => {
  it('has the derivative of its term, away from kinks', () => {
    fc.assert(
      fc.property(between(-8, 8), between(0, 1), (output, target) => {
        fc.pre(loss.kinks.every((kink) => Math.abs(output - target - kink) > 1e-3));
        const difference = (loss.term(output + step, target) - loss.term(output - step, target)) / (2 * step);
        expect(Math.abs(loss.derivative(output, target) - difference)).toBeLessThan(1e-7);
      }),
      { numRuns: 1000 },
    );
  });

  it('is computed as it is shown to be', () => {
    const shown = functionOf(loss.rule.shown, lossVariables);
    for (const output of [-2.5, -0.3, 0, 0.4, 3]) {
      for (const target of [0, 0.25, 1]) expect(shown(output, target)).toBeCloseTo(loss.term(output, target), 12);
    }
  });

  it('is never negative', () => {
    fc.assert(
      fc.property(between(-50, 50), between(0, 1), (output, target) => {
        expect(loss.term(output, target)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('shows an output that is not a number', () => {
    expect(loss.term(Number.NaN, 0)).toBeNaN();
    expect(loss.derivative(Number.NaN, 0)).toBeNaN();
  });
});

describe('values', () => {
  it('of the worked example', () => {
    expect(meanSquaredError.term(0.6122489292, 0.9)).toBeCloseTo(0.0828006787, 10);
    expect(meanSquaredError.derivative(0.6122489292, 0.9)).toBeCloseTo(-0.5755021416, 10);
  });

  it('of the absolute error: derivative 0 at the target', () => {
    expect(meanAbsoluteError.term(3, 1)).toBe(2);
    expect([-1, 0, 1].map((error) => meanAbsoluteError.derivative(error, 0))).toEqual([-1, 0, 1]);
  });

  it('of Huber: half the square up to 1, then a line', () => {
    expect([0.5, 1, 3, -3].map((error) => huber.term(error, 0))).toEqual([0.125, 0.5, 2.5, 2.5]);
    expect([0.5, 1, 3, -3].map((error) => huber.derivative(error, 0))).toEqual([0.5, 1, 1, -1]);
  });

  it('of binary cross-entropy: ln 2 in doubt, finite and 0 when sure', () => {
    expect(binaryCrossEntropy.term(0, 1)).toBeCloseTo(Math.LN2, 15);
    expect(binaryCrossEntropy.term(0, 0.3)).toBeCloseTo(Math.LN2, 15);
    expect(binaryCrossEntropy.term(1000, 1)).toBe(0);
    expect(binaryCrossEntropy.term(-1000, 1)).toBe(1000);
    expect(binaryCrossEntropy.derivative(-1000, 1)).toBe(-1);
    const nearlyOne = 1 - 2 ** -50;
    expect(binaryCrossEntropy.term(1e17 + 16, nearlyOne)).toBe((1e17 + 16) * 2 ** -50);
    expect(binaryCrossEntropy.term(-1.5, 1)).toBeCloseTo(-Math.log(1 / (1 + Math.exp(1.5))), 14);
  });
});

describe('cross-entropy', () => {
  const vector = (max: number) => fc.array(between(-max, max), { minLength: 4, maxLength: 4 });
  const probabilities = fc
    .array(between(0.01, 1), { minLength: 4, maxLength: 4 })
    .map((parts) => parts.map((part) => part / parts.reduce((sum, other) => sum + other)));

  const lossOf = (logits: readonly number[], targets: readonly number[]) =>
    crossEntropy(Float64Array.from(logits), Float64Array.from(targets), 0, logits.length);

  it('is −ln of the probability given to the right class', () => {
    expect(lossOf([0, Math.log(3)], [0, 1])).toBeCloseTo(-Math.log(3 / 4), 15);
    expect(lossOf([2, 2, 2], [0, 1, 0])).toBeCloseTo(Math.log(3), 15);
  });

  it('stays finite for extreme logits', () => {
    expect(lossOf([1000, -1000], [0, 1])).toBe(2000);
    expect(lossOf([1000, -1000], [1, 0])).toBe(0);
  });

  it('keeps its digits however large the logits are', () => {
    for (const size of [1e8, 1e12, 1e17, 1e300]) {
      expect(lossOf([size, size, size], [0, 1, 0])).toBeCloseTo(Math.log(3), 15);
      const gradient = new Float64Array(3);
      accumulateCrossEntropyGradient(Float64Array.of(size, size, size), Float64Array.of(0, 1, 0), 0, 3, 1, gradient);
      expect([...gradient].map((each) => each.toFixed(15))).toEqual(
        [1 / 3, -2 / 3, 1 / 3].map((each) => each.toFixed(15)),
      );
    }
  });

  it('does not change when all logits move alike', () => {
    fc.assert(
      fc.property(vector(5), probabilities, between(-100, 100), (logits, targets, shift) => {
        const moved = logits.map((logit) => logit + shift);
        expect(lossOf(moved, targets)).toBeCloseTo(lossOf(logits, targets), 11);
      }),
    );
  });

  it('has a gradient that agrees with central differences, scaled and added', () => {
    fc.assert(
      fc.property(vector(5), probabilities, between(0.1, 2), (logits, targets, scale) => {
        const gradient = new Float64Array(4).fill(1);
        accumulateCrossEntropyGradient(Float64Array.from(logits), Float64Array.from(targets), 0, 4, scale, gradient);
        for (const [index, value] of gradient.entries()) {
          const logit = logits[index] as number;
          const difference =
            lossOf(logits.with(index, logit + step), targets) - lossOf(logits.with(index, logit - step), targets);
          expect(Math.abs(value - 1 - (scale * difference) / (2 * step))).toBeLessThan(1e-8);
        }
      }),
    );
  });

  it('reads and writes its slice alone', () => {
    const gradient = new Float64Array(4);
    accumulateCrossEntropyGradient(Float64Array.of(9, 0, 0, 9), Float64Array.of(9, 1, 0, 9), 1, 2, 1, gradient);
    expect([...gradient]).toEqual([0, -0.5, 0.5, 0]);
    expect(crossEntropy(Float64Array.of(9, 0, 0, 9), Float64Array.of(9, 1, 0, 9), 1, 2)).toBeCloseTo(Math.LN2, 15);
  });
});
