// Every activation function: its derivative is that of its value, and both are right at the edges.
import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { derivativeOf } from '#core/expression/functions.ts';
import { texOf } from '#core/expression/tex.ts';
import type { ElementwiseActivation } from '#core/layers/activation-function.ts';
import {
  activationKinds,
  elementwiseActivation,
  elementwiseActivationKinds,
  elementwiseActivations,
} from '#core/layers/activation-functions.ts';
import { ownActivation } from '#core/layers/own-activation.ts';

const { sigmoid, tanh, relu, leakyRelu, elu, softplus, gelu, silu } = elementwiseActivations;

function derivativeAt(activation: ElementwiseActivation, z: number): number {
  return activation.derivative(z, activation.value(z));
}

function centralDifference(activation: ElementwiseActivation, z: number): number {
  const step = 1e-5;
  return (activation.value(z + step) - activation.value(z - step)) / (2 * step);
}

describe('the table', () => {
  it('offers softmax last', () => {
    expect(activationKinds.at(-1)).toBe('softmax');
  });

  it.each(elementwiseActivationKinds)('has %s under its own name', (kind) => {
    expect(elementwiseActivations[kind].kind).toBe(kind);
  });

  it.each(elementwiseActivationKinds)('bounds the values of %s, or says that nothing does', (kind) => {
    const { bounds, value } = elementwiseActivations[kind];
    if (bounds === null) {
      expect(Math.max(Math.abs(value(1e4)), Math.abs(value(-1e4)))).toBeGreaterThan(1);
      return;
    }
    fc.assert(
      fc.property(fc.double({ min: -1e3, max: 1e3, noNaN: true }), (z) => {
        expect(value(z)).toBeGreaterThanOrEqual(bounds.minimum);
        expect(value(z)).toBeLessThanOrEqual(bounds.maximum);
      }),
    );
  });

  it('bounds a sigmoid by 0 and 1, tanh by −1 and 1', () => {
    expect([sigmoid.bounds, tanh.bounds]).toEqual([
      { minimum: 0, maximum: 1 },
      { minimum: -1, maximum: 1 },
    ]);
  });

  it.each([
    ['x / (1 + abs(x))', { minimum: -1, maximum: 1 }],
    ['x^20 / (1 + x^20)', { minimum: 0, maximum: 1 }],
    ['log(1 + x^2)', null],
    ['log(1 + log(1 + x^2))', null],
    ['sin(x)', null],
  ] as const)('bounds what comes to its ends slowly, and nothing that grows for ever: %s', (own, bounds) => {
    expect(elementwiseActivation(ownActivation(own)).bounds).toEqual(bounds);
  });

  it.each(elementwiseActivationKinds)('has formulas of %s that can be typeset', (kind) => {
    const { value, derivative } = elementwiseActivations[kind].rule;
    for (const rule of [value, derivative, derivativeOf(value, 'z')]) {
      const tex = texOf(rule, { variables: {}, isGreater: null });
      expect(katex.renderToString(tex, { throwOnError: true, strict: 'error' })).toContain('<math');
    }
  });
});

describe.each(elementwiseActivationKinds)('%s', (kind) => {
  const activation = elementwiseActivations[kind];

  it('has the derivative of its value, away from kinks', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (z) => {
        fc.pre(activation.kinks.every((kink) => Math.abs(z - kink) > 1e-3));
        expect(Math.abs(derivativeAt(activation, z) - centralDifference(activation, z))).toBeLessThan(1e-6);
      }),
      { numRuns: 1000 },
    );
  });

  it('has a derivative that jumps or bends at each kink', () => {
    for (const kink of activation.kinks) {
      const slope = (z: number) => derivativeAt(activation, z);
      const jump = slope(kink + 1e-9) - slope(kink - 1e-9);
      const bend = slope(kink + 1e-3) - 2 * slope(kink) + slope(kink - 1e-3);
      expect(Math.max(Math.abs(jump), Math.abs(bend))).toBeGreaterThan(1e-9);
    }
  });

  it('is finite for every finite number, and NaN for NaN', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (z) => {
        expect(activation.value(z)).toSatisfy(Number.isFinite);
        expect(derivativeAt(activation, z)).toSatisfy(Number.isFinite);
      }),
      { numRuns: 1000 },
    );
    expect(activation.value(Number.NaN)).toBeNaN();
  });
});

describe('values', () => {
  // Printed by torch 2.6 in float64 at z = −2.5, −0.3, 0.7.
  it.each([
    ['linear', [-2.5, -0.3, 0.7]],
    ['sigmoid', [0.07585818002124355, 0.425557483188341, 0.6681877721681662]],
    ['tanh', [-0.9866142981514303, -0.2913126124515909, 0.6043677771171635]],
    ['relu', [0, 0, 0.7]],
    ['leakyRelu', [-0.025, -0.003, 0.7]],
    ['elu', [-0.9179150013761012, -0.2591817793182821, 0.7]],
    ['softplus', [0.07888973429254963, 0.5543552444685271, 1.103186048885458]],
    ['gelu', [-0.015524163314440398, -0.1146265733433142, 0.5306254434438489]],
    ['silu', [-0.18964545005310887, -0.1276672449565023, 0.46773144051771626]],
  ] as const)('of %s are PyTorch’s', (kind, values) => {
    for (const [index, z] of [-2.5, -0.3, 0.7].entries()) {
      expect(elementwiseActivations[kind].value(z)).toBeCloseTo(values[index] as number, 14);
    }
  });

  it('at a kink follow PyTorch', () => {
    expect(derivativeAt(relu, 0)).toBe(0);
    expect(derivativeAt(leakyRelu, 0)).toBe(0.01);
    expect(derivativeAt(elu, 0)).toBe(1);
    expect(softplus.value(20)).toBeCloseTo(20.000000002061153, 14);
    expect(softplus.value(20.5)).toBe(20.5);
    expect(derivativeAt(softplus, 20.5)).toBe(1);
  });

  it('keep their places far below zero', () => {
    expect(sigmoid.value(-700) / 9.85967654375977e-305).toBeCloseTo(1, 12);
    expect(softplus.value(-700) / 9.85967654375977e-305).toBeCloseTo(1, 12);
    expect(gelu.value(-10) / -7.6198530241605e-23).toBeCloseTo(1, 12);
    expect(elu.value(-1e-10) / -9.9999999995e-11).toBeCloseTo(1, 14);
  });

  it('reach their limits at infinity', () => {
    const { POSITIVE_INFINITY, NEGATIVE_INFINITY } = Number;
    expect([sigmoid.value(NEGATIVE_INFINITY), sigmoid.value(POSITIVE_INFINITY)]).toEqual([0, 1]);
    expect([tanh.value(NEGATIVE_INFINITY), tanh.value(POSITIVE_INFINITY)]).toEqual([-1, 1]);
    for (const activation of [relu, softplus, gelu, silu]) {
      expect(activation.value(NEGATIVE_INFINITY)).toBe(0);
      expect(activation.value(POSITIVE_INFINITY)).toBe(POSITIVE_INFINITY);
      expect(derivativeAt(activation, NEGATIVE_INFINITY)).toBe(0);
      expect(derivativeAt(activation, POSITIVE_INFINITY)).toBe(1);
    }
  });
});
