// An activation function of one's own: what can be one, and that its slope is that of its value.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementwiseActivation } from '#core/layers/activation-functions.ts';
import { canonicalActivation, ownActivation, ownProblem } from '#core/layers/own-activation.ts';

const smooth = [
  'x * sigmoid(1.702 x)',
  'x^3 / (1 + x^2)',
  'exp(-x^2 / 2)',
  'sin(2 pi * x) / (2 + cos(x))',
  'log(1 + x^2)',
];

describe.each(smooth)('%s', (text) => {
  const { value, derivative } = elementwiseActivation(ownActivation(text));

  it('has the slope of its value', () => {
    fc.assert(
      fc.property(fc.double({ min: -9, max: 9, noNaN: true }), (z) => {
        const step = 1e-5;
        const difference = (value(z + step) - value(z - step)) / (2 * step);
        expect(Math.abs(derivative(z, value(z)) - difference)).toBeLessThan(1e-6 * Math.max(1, Math.abs(difference)));
      }),
    );
  });

  it('can be used', () => {
    expect(ownProblem(text)).toBeNull();
  });
});

describe('a kink', () => {
  it('is found, and has the slope from its left', () => {
    const own = elementwiseActivation(ownActivation('abs(x - 1) + max(0, x)'));
    expect(own.kinks).toEqual([0, 1]);
    expect(own.derivative(1, 1)).toBe(0);
    expect(own.derivative(0, 1)).toBe(-1);
  });
});

describe('what can’t be used', () => {
  it.each([
    ['1 / x', 'notFinite', 0],
    ['log(x)', 'notFinite', 0],
    ['sqrt(x + 1)', 'notFinite', -1],
    ['exp(exp(x))', 'notFinite', 6.57],
    ['x +', 'unexpectedEnd', 3],
    ['z', 'unknownName', 0],
  ])('%s is told with its place', (text, code, at) => {
    expect(ownProblem(text)).toMatchObject({ code, at: expect.closeTo(at, 1) });
  });
});

it('is the same however it is spaced', () => {
  expect(canonicalActivation('=x*sigmoid( 1.702x )')).toBe(canonicalActivation('=(x * sigmoid(1.702 * x))'));
  expect(canonicalActivation('=x')).not.toBe(canonicalActivation('=2x'));
  expect(canonicalActivation('tanh')).toBe('tanh');
});
