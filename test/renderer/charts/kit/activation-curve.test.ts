// The picture of an activation function: everything asked for is inside, and the tangent touches the curve.
import { describe, expect, test } from 'vitest';
import { elementwiseActivationKinds, elementwiseActivations } from '#core/layers/activation-functions.ts';
import { curvePath, frameFor, tangentAt, xOf, yOf, zAt } from '#renderer/charts/kit/activation-curve.ts';

const points = [-7.5, -1, 0.3, 4, 12];

describe.each(elementwiseActivationKinds)('%s', (kind) => {
  test.each(points)('z = %d is inside its frame', (z) => {
    const frame = frameFor(elementwiseActivations[kind], z, 288, 132);
    const x = xOf(frame, z);
    const y = yOf(frame, elementwiseActivations[kind].value(z));
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(288);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(132);
  });

  test.each(points)('the tangent at z = %d goes through the curve and has one length', (z) => {
    const frame = frameFor(elementwiseActivations[kind], z, 288, 132);
    const { x1, y1, x2, y2 } = tangentAt(elementwiseActivations[kind], frame, z);
    expect((x1 + x2) / 2).toBeCloseTo(xOf(frame, z), 1);
    expect((y1 + y2) / 2).toBeCloseTo(yOf(frame, elementwiseActivations[kind].value(z)), 1);
    expect(Math.hypot(x2 - x1, y2 - y1)).toBeCloseTo(2 * 0.18 * 288, 0);
  });

  test('the curve has only finite points', () => {
    expect(curvePath(elementwiseActivations[kind], frameFor(elementwiseActivations[kind], 0, 288, 132))).not.toMatch(
      /NaN|Infinity/,
    );
  });
});

test('pixels lead back to z, but never outside the frame', () => {
  const frame = frameFor(elementwiseActivations.tanh, 1, 288, 132);
  expect(zAt(frame, xOf(frame, 1.5))).toBeCloseTo(1.5, 12);
  expect(zAt(frame, -50)).toBe(-frame.reach);
  expect(zAt(frame, 500)).toBe(frame.reach);
});

test('a z that is not a number still has a frame', () => {
  expect(frameFor(elementwiseActivations.sigmoid, Number.NaN, 288, 132).reach).toBe(4);
});

test('a function that is the same everywhere has a frame with room', () => {
  const constant = { value: () => 0, derivative: () => 0 };
  const frame = frameFor(constant, 0, 288, 132);
  expect(yOf(frame, 0)).toBeCloseTo(66, 12);
});
