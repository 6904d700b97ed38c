import { describe, expect, it } from 'vitest';
import type { TableDataset } from '#core/data/dataset-choice.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import { predictionCells, spokenRows, worstFirst } from '#renderer/training/prediction-rows.ts';

const values = {
  count: 4,
  featureNames: ['x'],
  targetNames: ['y'],
  features: Float64Array.of(1, 2, 3, 4),
  targets: Float64Array.of(0, 1, 2, 3),
  encoding: null,
};

const spoken = spokenRows(values, null);

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
    expect(predictionCells(worst, outcomes, values, spoken)).toEqual([4, 4, 3, 5, 2, 4, 4 / 6]);
  });

  it('are those of the measured rows alone', () => {
    const outcomes = { rows: Int32Array.of(1, 3), outputs: Float64Array.of(2, 7), losses: Float64Array.of(1, 16) };
    const rows = worstFirst(outcomes, values);
    expect(rows.map(({ row, error }) => [row, error])).toEqual([
      [3, 4],
      [1, 1],
    ]);
    expect(predictionCells(rows[0] as (typeof rows)[number], outcomes, values, spoken).slice(0, 4)).toEqual([
      4, 4, 3, 7,
    ]);
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

  it('tell the cells of a table as they stand in it, and what the network says of them in their units', () => {
    const table: TableDataset = {
      kind: 'table',
      columns: [
        { name: 'height', role: 'feature', normalization: 'standard' },
        { name: 'kind', role: 'feature', type: 'category' },
        { name: 'weight', role: 'target', normalization: 'minMax' },
        { name: 'sex', role: 'target', type: 'category' },
      ],
      rows: [
        [1.5, 'a', 40, 'f'],
        [1.75, 'b', 80, 'm'],
        [2, 'a', 60, 'f'],
      ],
    };
    const dataset = datasetOf(table, { seed: 1, validation: 0 });
    const outcomes = {
      rows: Int32Array.of(1, 2),
      outputs: Float64Array.of(0.75, 0.25, 0.5, 0.75),
      losses: Float64Array.of(2, 1),
    };
    const ofTable = spokenRows(dataset, table);
    const [worst, other] = worstFirst(outcomes, dataset);
    expect(worst).toMatchObject({ row: 1, target: '80, m', prediction: '70, f', error: -10 });
    expect(other).toMatchObject({ row: 2, target: '60, f', prediction: '60, m', error: 0.75 });
    if (worst === undefined) throw new Error('There are rows.');
    expect(ofTable).toMatchObject({ featureNames: ['height', 'kind'], targetNames: ['weight', 'sex'] });
    expect(predictionCells(worst, outcomes, dataset, ofTable).slice(0, 7)).toEqual([2, 1.75, 'b', 80, 'm', 70, 'f']);
  });

  it('name classes where there is one column for each', () => {
    const classes = {
      count: 2,
      featureNames: ['x'],
      targetNames: ['cat', 'dog'],
      features: Float64Array.of(1, 2),
      targets: Float64Array.of(1, 0, 0, 1),
      encoding: null,
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
