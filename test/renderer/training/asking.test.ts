// What a map is told: the first answer at once where that is quick, the next ones when there is time.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showValues } from '#renderer/state/stores/shown-values.ts';
import { Asking } from '#renderer/training/asking.ts';

const grid = Float64Array.of(1, 2, 3);
let weight = 10;
const scaled = new Asking(function* (features) {
  const own = weight;
  yield;
  return features.map((feature) => feature * own);
}, 2);

beforeEach(() => {
  vi.useFakeTimers();
  weight = 10;
});

afterEach(() => {
  vi.useRealTimers();
});

test('few rows are answered at once, more of them when there is time', () => {
  const few = Float64Array.of(5, 6);
  expect(scaled.predict(few, 2)).toEqual(Float64Array.of(50, 60));
  expect(scaled.predict(grid, 3)).toBeNull();
  vi.runAllTimers();
  expect(scaled.predict(grid, 3)).toEqual(Float64Array.of(10, 20, 30));
});

test('other weights are asked for, and told when all is answered; the last answer stands meanwhile', () => {
  const told = vi.fn();
  const stop = scaled.subscribe(told);
  weight = 100;
  showValues(null);
  expect(scaled.predict(grid, 3)).toEqual(Float64Array.of(10, 20, 30));
  expect(told).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(told).toHaveBeenCalledTimes(1);
  expect(scaled.predict(grid, 3)).toEqual(Float64Array.of(100, 200, 300));
  stop();
});

test('weights that change while it answers are asked for next', () => {
  const stop = scaled.subscribe(() => undefined);
  showValues(null);
  weight = 1000;
  showValues(null);
  vi.runAllTimers();
  expect(scaled.predict(grid, 3)).toEqual(Float64Array.of(1000, 2000, 3000));
  stop();
});
