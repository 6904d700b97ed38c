// The columns of a table on the screen: as wide as their texts, and the one that is predicted always among them.
import { describe, expect, test } from 'vitest';
import type { ColumnRole, TableDataset } from '#core/data/dataset-choice.ts';
import { columnWidths, onlyTarget, withTarget } from '#renderer/data/table/grid-shape.ts';

const tableOf = (roles: readonly ColumnRole[], rows: TableDataset['rows'] = []): TableDataset => ({
  kind: 'table',
  columns: roles.map((role, index) => ({ name: `c${index}`, role })),
  rows,
});

describe('the column that is predicted', () => {
  test('is the only target, wherever it stands', () => {
    expect(onlyTarget(tableOf(['feature', 'feature', 'target']))).toBe(2);
    expect(onlyTarget(tableOf(['target', 'feature']))).toBe(0);
    expect(onlyTarget(tableOf(['feature', 'target', 'target']))).toBeNull();
    expect(onlyTarget(tableOf(['feature', 'none']))).toBeNull();
  });

  test('is drawn after the columns in view as long as it lies farther on, and once', () => {
    expect(withTarget([0, 1], 7)).toEqual([0, 1, 7]);
    expect(withTarget([6, 7, 8], 7)).toEqual([6, 7, 8]);
    expect(withTarget([6, 7, 8], 0)).toEqual([6, 7, 8]);
    expect(withTarget([0, 1], null)).toEqual([0, 1]);
  });
});

test('a column is as wide as a long number that comes only after a hundred rows', () => {
  const short = Array.from({ length: 100 }, () => [0.5]);
  const [narrow = 0] = columnWidths(tableOf(['feature'], short));
  const [wide = 0] = columnWidths(tableOf(['feature'], [...short, [-0.0123456]]));
  expect(wide).toBeGreaterThan(narrow);
});
