// Answers to a map: the first at once where that is quick, the next ones when there is time, all of one moment.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showValues } from '#renderer/state/stores/shown-values.ts';
import { Asking } from '#renderer/training/asking.ts';

const grid = Float64Array.of(1, 2, 3);
let moment = { parameters: Float64Array.of(10), epoch: 0 };
let scaled: Asking;
/** Happens while an answer is computed. */
let meanwhile: () => unknown;

/** What a step of training does. */
function train(weight: number): void {
  moment = { parameters: Float64Array.of(weight), epoch: moment.epoch + 1 };
  showValues(null);
}

beforeEach(() => {
  vi.useFakeTimers();
  moment = { parameters: Float64Array.of(10), epoch: 0 };
  meanwhile = () => undefined;
  scaled = new Asking(
    function* ([weight = Number.NaN], features) {
      meanwhile();
      yield;
      return features.map((feature) => feature * weight);
    },
    () => moment,
    2,
  );
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
  scaled.predict(grid, 3);
  vi.runAllTimers();
  const told = vi.fn();
  const stop = scaled.subscribe(told);
  vi.runAllTimers();
  told.mockClear();
  train(100);
  expect(scaled.predict(grid, 3)).toEqual(Float64Array.of(10, 20, 30));
  expect(scaled.answeredAt()).toBe(0);
  expect(told).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(told).toHaveBeenCalledTimes(1);
  expect(scaled.predict(grid, 3)).toEqual(Float64Array.of(100, 200, 300));
  expect(scaled.answeredAt()).toBe(1);
  stop();
});

test('weights that change while it answers are asked for next', () => {
  scaled.predict(grid, 3);
  const stop = scaled.subscribe(() => undefined);
  train(100);
  train(1000);
  vi.runAllTimers();
  expect(scaled.predict(grid, 3)).toEqual(Float64Array.of(1000, 2000, 3000));
  stop();
});

test('a map and the rows that are counted on it are of the same weights, whenever those change', () => {
  const rows = Float64Array.of(4, 5, 6);
  const seen: number[][] = [];
  const stop = scaled.subscribe(() => {
    const [onMap = 0] = scaled.predict(grid, 3) ?? [];
    const [counted = 0] = scaled.predict(rows, 3) ?? [];
    seen.push([onMap, counted / 4, scaled.answeredAt() + 10]);
  });
  scaled.predict(grid, 3);
  scaled.predict(rows, 3);
  meanwhile = () => moment.epoch < 8 && train(moment.epoch + 11);
  vi.runAllTimers();
  expect(seen.length).toBeGreaterThan(1);
  for (const [onMap, counted, ofEpoch] of seen) expect([counted, ofEpoch]).toEqual([onMap, onMap]);
  expect(scaled.predict(rows, 3)?.[0]).toBe(4 * 18);
  expect(scaled.answeredAt()).toBe(8);
  stop();
});

test('rows that are asked about later are answered of the moment that the map shows', () => {
  scaled.predict(grid, 3);
  vi.runAllTimers();
  train(100);
  expect(scaled.predict(Float64Array.of(1, 1), 2)).toEqual(Float64Array.of(10, 10));
});

test('what was answered before nobody looked is asked anew when somebody does', () => {
  scaled.predict(grid, 3);
  vi.runAllTimers();
  train(100);
  const stop = scaled.subscribe(() => undefined);
  vi.runAllTimers();
  expect(scaled.predict(grid, 3)?.[0]).toBe(100);
  stop();
});
