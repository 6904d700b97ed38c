import { expect, test } from 'vitest';
import type { LossPoint } from '#core/training/trainer.ts';
import { withPoints } from '#core/training/training-log.ts';

function points(from: number, to: number): LossPoint[] {
  return Array.from({ length: to - from + 1 }, (_, at) => ({
    epoch: from + at,
    step: 5 * (from + at),
    loss: 1 / (1 + from + at),
    validationLoss: null,
  }));
}

test('a short log keeps every epoch', () => {
  expect(withPoints(points(0, 5), points(6, 9))).toEqual(points(0, 9));
  const log = points(0, 5);
  expect(withPoints(log, [])).toBe(log);
});

test('a long one stays within its limit, evenly spread, with its first and last epoch', () => {
  let log: readonly LossPoint[] = points(0, 0);
  for (let epoch = 1; epoch <= 100_000; epoch += 137) {
    log = withPoints(log, points(epoch, epoch + 136), 256);
    expect(log.length).toBeLessThanOrEqual(256);
    expect(log[0]?.epoch).toBe(0);
    expect(log.at(-1)?.epoch).toBe(epoch + 136);
  }
  const epochs = log.map((point) => point.epoch);
  expect(epochs).toEqual([...new Set(epochs)].sort((one, other) => one - other));
  const gaps = epochs.slice(1).map((epoch, at) => epoch - (epochs[at] as number));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(100_000 / 64);
});

test('one burst of a million epochs is thinned as well', () => {
  expect(withPoints(points(0, 0), points(1, 1_000_000)).length).toBeLessThanOrEqual(4096);
});
