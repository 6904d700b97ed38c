// The picture of the loss along one number: curve, tangent and point lie where their numbers are.
import { expect, test } from 'vitest';
import { lossFrame, lossPath, lossTangent, xOfValue, yOfLoss } from '#renderer/explain/what-if/loss-frame.ts';

const curve = [-1, 0, 1].map((value) => ({ value, loss: 2 + value * value }));

function frameOf(points: Parameters<typeof lossFrame>[0]) {
  const frame = lossFrame(points, 200, 100);
  if (frame === null) throw new Error('no frame');
  return frame;
}

test('every finite loss has room, the larger ones higher', () => {
  const frame = frameOf(curve);
  const heights = curve.map(({ loss }) => yOfLoss(frame, loss));
  expect(curve.map(({ value }) => xOfValue(frame, value))).toEqual([8, 100, 192]);
  expect(heights[1]).toBeGreaterThan(heights[0] ?? Number.NaN);
  for (const height of heights) expect(height > 0 && height < 100).toBe(true);
});

test('a loss that is not finite leaves a gap', () => {
  const broken = [...curve, { value: 2, loss: Number.POSITIVE_INFINITY }, { value: 3, loss: 4 }];
  const path = lossPath(frameOf(broken), broken);
  expect(path.match(/M/g)).toHaveLength(2);
  expect(path).not.toMatch(/NaN|Infinity/);
});

test('without one finite loss there is no picture, with a level one there is', () => {
  expect(lossFrame([{ value: 0, loss: Number.NaN }], 200, 100)).toBeNull();
  const level = frameOf(curve.map(({ value }) => ({ value, loss: 0 })));
  expect(yOfLoss(level, 0)).toBe(50);
});

test('the tangent touches the curve at the present value', () => {
  const frame = frameOf(curve);
  const { x1, y1, x2, y2 } = lossTangent(frame, { value: 0, loss: 2, gradient: 0.5 });
  expect([x1, x2]).toEqual([8, 192]);
  expect((y1 + y2) / 2).toBeCloseTo(yOfLoss(frame, 2), 1);
  expect(y2).toBeLessThan(y1);
});
