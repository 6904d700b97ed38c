import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { layerId } from '#core/network/network.ts';
import { QuantityScales } from '#renderer/canvas/numbers/quantity-scales.ts';
import { RingScales } from '#renderer/canvas/numbers/ring-scales.ts';
import { percentile98 } from '#renderer/canvas/scene/percentile.ts';
import { niceAtLeast, stickyScale } from '#renderer/ui/nice-number.ts';

describe('a nice scale', () => {
  it('is the next of 1, 2, 5, 10 …', () => {
    expect([0.3, 1, 1.01, 2, 2.1, 5.5, 0.0003, 4200].map(niceAtLeast)).toEqual([0.5, 1, 2, 2, 5, 10, 0.0005, 5000]);
  });

  it('is 1 when there is nothing to go by', () => {
    expect([0, Number.NaN, Number.POSITIVE_INFINITY, -3].map(niceAtLeast)).toEqual([1, 1, 1, 1]);
  });

  test.prop([fc.double({ min: 1e-12, max: 1e12, noNaN: true })])(
    'is never below the value and never 2.5 times above it',
    (value) => {
      const nice = niceAtLeast(value);
      expect(nice).toBeGreaterThanOrEqual(value * (1 - 2e-6));
      expect(nice).toBeLessThan(value * 2.5 * (1 + 1e-9) + Number.MIN_VALUE);
    },
  );

  it('ignores the two largest of a hundred values, and what is not finite', () => {
    const values = Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? index + 1 : -(index + 1)));
    expect(percentile98(values)).toBe(98);
    expect(percentile98([1, Number.NaN, Number.POSITIVE_INFINITY])).toBe(1);
    expect(percentile98([])).toBe(0);
  });

  it('stays when values shrink and at least doubles when they outgrow it', () => {
    expect(stickyScale(null, 0.7)).toBe(1);
    expect(stickyScale(1, 0.001)).toBe(1);
    expect(stickyScale(1, 1.01)).toBe(2);
    expect(stickyScale(2, 2.1)).toBe(5);
    expect(stickyScale(1, 40)).toBe(50);
  });
});

describe('the scale of a quantity', () => {
  it('is not set by a network that has no values yet', () => {
    const scales = new QuantityScales();
    expect(scales.whole('gradient', Float32Array.of(0, 0))).toBe(1);
    expect(scales.whole('gradient', Float32Array.of(0.001, 0.002))).toBe(0.002);
  });

  it('is kept apart from the others, and fitted anew when that is wished', () => {
    const scales = new QuantityScales();
    scales.whole('weight', Float32Array.of(30));
    scales.whole('update', Float32Array.of(0.4));
    scales.forget('weight');
    expect(scales.whole('weight', Float32Array.of(3))).toBe(5);
    expect(scales.whole('update', Float32Array.of(0.1))).toBe(0.5);
  });
});

describe('the ring of a neuron', () => {
  const layer = layerId('h');

  it('is full at 1 where the activation function is bounded', () => {
    expect(new RingScales().scaleOf(layer, 'tanh', Float64Array.of(0.01))).toBe(1);
  });

  it('grows with the largest activation of an unbounded layer, and does not shrink again', () => {
    const scales = new RingScales();
    expect(scales.scaleOf(layer, 'relu', Float64Array.of(3, 18))).toBe(20);
    expect(scales.scaleOf(layer, 'relu', Float64Array.of(0.1, 0.2))).toBe(20);
  });
});
