// The fields in which a row is tried go over the range that their column has in the table.
import { expect, test } from 'vitest';
import type { TableDataset } from '#core/data/dataset-choice.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import { trialFeatures } from '#renderer/data/try/trial.ts';

const whole = { seed: 1, validation: 0 };

test('the range of a column is that of all its numbers, also of those that were written as texts', () => {
  const table: TableDataset = {
    kind: 'table',
    columns: [
      { name: 'skipped', role: 'none' },
      { name: 'height', role: 'feature', normalization: 'standard', missing: 'mean' },
      { name: 'same', role: 'feature' },
      { name: 'answer', role: 'target' },
    ],
    rows: [
      [1, 1.5, 7, 0],
      [2, '-2.25', 7, 1],
      [3, null, 7, 0],
    ],
  };
  expect(trialFeatures(datasetOf(table, whole), table)).toMatchObject([
    { name: 'height', place: 1, minimum: -2.25, maximum: 1.5 },
    { name: 'same', place: 2, minimum: 6, maximum: 8 },
  ]);
});

test('the numbers of a built-in set have their own range', () => {
  const choice = { kind: 'builtin', name: 'xor' } as const;
  const none: TableDataset = { kind: 'table', columns: [], rows: [] };
  expect(trialFeatures(datasetOf(choice, whole), none)).toMatchObject([
    { place: 0, minimum: 0, maximum: 1 },
    { place: 1, minimum: 0, maximum: 1 },
  ]);
});
