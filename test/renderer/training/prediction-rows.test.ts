import { describe, expect, it } from 'vitest';
import { predictionCells, worstFirst } from '#renderer/training/prediction-rows.ts';

const values = {
  count: 4,
  featureNames: ['x'],
  targetNames: ['y'],
  features: Float64Array.of(1, 2, 3, 4),
  targets: Float64Array.of(0, 1, 2, 3),
};

const all = Int32Array.of(0, 1, 2, 3);

describe('predictions', () => {
  it('come with the largest loss first, of equal ones the earlier row', () => {
    const outcomes = { rows: all, outputs: Float64Array.of(0, 2, 1, 5), losses: Float64Array.of(0, 1, 1, 4) };
    const rows = worstFirst(outcomes, values);
    expect(rows.map(({ row, error, share }) => [row, error, share])).toEqual([
      [3, 2, 4 / 6],
      [1, 1, 1 / 6],
      [2, -1, 1 / 6],
      [0, 0, 0],
    ]);
    const [worst] = rows;
    if (worst === undefined) throw new Error('There are rows.');
    expect(predictionCells(worst, outcomes, values)).toEqual([4, 4, 3, 5, 2, 4, 4 / 6]);
  });

  it('are those of the measured rows alone', () => {
    const outcomes = { rows: Int32Array.of(1, 3), outputs: Float64Array.of(2, 7), losses: Float64Array.of(1, 16) };
    const rows = worstFirst(outcomes, values);
    expect(rows.map(({ row, error }) => [row, error])).toEqual([
      [3, 4],
      [1, 1],
    ]);
    expect(predictionCells(rows[0] as (typeof rows)[number], outcomes, values).slice(0, 4)).toEqual([4, 4, 3, 7]);
  });

  it('put what is no longer a number first, and claim no shares then', () => {
    const outcomes = {
      rows: all,
      outputs: Float64Array.of(0, Number.NaN, 2, 3),
      losses: Float64Array.of(0, Number.NaN, 9, 1),
    };
    const rows = worstFirst(outcomes, values);
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 0]);
    expect(rows[0]?.error).toBeNaN();
    expect(rows[1]?.share).toBeNaN();
  });

  it('name classes where there is one column for each', () => {
    const classes = {
      count: 2,
      featureNames: ['x'],
      targetNames: ['cat', 'dog'],
      features: Float64Array.of(1, 2),
      targets: Float64Array.of(1, 0, 0, 1),
    };
    const outcomes = {
      rows: Int32Array.of(0, 1),
      outputs: Float64Array.of(0.25, 0.75, 0.125, 0.875),
      losses: Float64Array.of(1.4, 0.1),
    };
    expect(worstFirst(outcomes, classes).map(({ target, prediction, error }) => [target, prediction, error])).toEqual([
      ['cat', 'dog', -0.75],
      ['dog', 'dog', 0.125],
    ]);
  });
});
