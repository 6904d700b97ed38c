// Points by hand: what the rows of a table are as points, and what a stroke of each tool does to them.
import { describe, expect, test } from 'vitest';
import type { Row, TableDataset } from '#core/data/dataset-choice.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { pointSpace, rowAt } from '#renderer/data/points/point-space.ts';
import { emptyStroke, nearest, passed, type StrokeContext } from '#renderer/data/points/point-tools.ts';
import { runSeed } from '../../support/run-seed.ts';

const plane: TableDataset = {
  kind: 'table',
  columns: [
    { name: 'x', role: 'feature' },
    { name: 'note', role: 'none', type: 'category' },
    { name: 'y', role: 'feature' },
    { name: 'kind', role: 'target', type: 'category' },
  ],
  rows: [
    [0, 'n', 0, 'a'],
    [1, 'm', 1, 'b'],
    [null, 'o', 1, 'b'],
  ],
};
const space = pointSpace(plane);
if (space === null) throw new Error('These rows are points.');

const context = (chosen: number, rows: readonly Row[] = plane.rows): StrokeContext => ({
  space,
  rows,
  width: 4,
  chosen,
  radius: { x: 0.2, y: 0.2 },
  stream: RandomStream.for(runSeed, 'points'),
});

describe('which rows are points', () => {
  test('two numbers and a class, whatever stands beside them', () => {
    expect(space).toEqual({ x: 0, y: 2, target: 3, classes: ['a', 'b'] });
  });

  test('one number and another are a curve; zeros and ones are classes; other numbers of two features are none', () => {
    const with_ = (names: readonly string[], rows: readonly Row[]): TableDataset => ({
      kind: 'table',
      columns: names.map((name, place) => ({ name, role: place === names.length - 1 ? 'target' : 'feature' })),
      rows,
    });
    expect(pointSpace(with_(['x', 'y'], [[1, 2.5]]))).toMatchObject({ x: 0, y: 1, classes: [] });
    expect(pointSpace(with_(['a', 'b', 'y'], [[1, 2, 0]]))).toMatchObject({ classes: [0, 1] });
    expect(pointSpace(with_(['a', 'b', 'y'], [[1, 2, 3]]))).toBeNull();
    expect(pointSpace(with_(['a', 'b', 'c', 'y'], [[1, 2, 3, 0]]))).toBeNull();
  });
});

describe('tools', () => {
  test('a new point has its place and class and nothing else', () => {
    expect(rowAt(space, { x: 0.25, y: -1 }, { width: 4, className: 'b' })).toEqual([0.25, null, -1, 'b']);
  });

  test('the nearest point within reach is the one that is dragged', () => {
    const reach = { x: 0.5, y: 0.5 };
    expect(nearest({ x: 0.9, y: 0.8 }, plane.rows, space, reach)).toBe(1);
    expect(nearest({ x: 0.5, y: 0.5 }, plane.rows, space, { x: 0.1, y: 0.1 })).toBeNull();
  });

  test('spraying adds points of the class around the pointer, the same for the same seed', () => {
    const stroke = passed(emptyStroke, 'spray', { x: 5, y: 5 }, context(1));
    expect(stroke.added.length).toBeGreaterThan(0);
    expect(stroke.added.every((row) => row[3] === 'b' && Math.abs(Number(row[0]) - 5) < 2)).toBe(true);
    expect(passed(emptyStroke, 'spray', { x: 5, y: 5 }, context(1))).toEqual(stroke);
  });

  test('brushing gives the points under it the class, and leaves their other cells', () => {
    const stroke = passed(emptyStroke, 'brush', { x: 0.05, y: 0 }, context(1));
    expect([...stroke.changed]).toEqual([[0, [0, 'n', 0, 'b']]]);
    expect(passed(emptyStroke, 'brush', { x: 0.05, y: 0 }, context(0)).changed.size).toBe(0);
  });

  test('erasing takes the points under it, along the whole stroke', () => {
    const first = passed(emptyStroke, 'erase', { x: 0, y: 0 }, context(0));
    expect([...passed(first, 'erase', { x: 1, y: 1 }, context(0)).removed]).toEqual([0, 1]);
  });
});
