import { describe, expect, test } from 'vitest';
import { accuracy } from '#core/metrics/accuracy.ts';
import { classCount, classNamesIn } from '#core/metrics/classes.ts';
import { measure } from '#core/metrics/measure.ts';

const numbers = (...values: number[]): Float64Array => Float64Array.from(values);

describe('accuracy', () => {
  test('one output counts by one half, several by the greatest', () => {
    expect(accuracy(numbers(0.5, 0.49), numbers(1, 1), 1)).toBe(0.5);
    expect(accuracy(numbers(0.1, 0.7, 0.2, 0.9, 0, 0), numbers(0, 1, 0, 0, 0, 1), 3)).toBe(0.5);
  });

  test('is not said of targets that are no classes', () => {
    expect(accuracy(numbers(0.9), numbers(0.9), 1)).toBeNull();
    expect(accuracy(numbers(), numbers(), 1)).toBeNull();
  });
});

describe('targets are classes', () => {
  test('as a column of 0 and 1, or as one-hot rows', () => {
    expect(classCount(numbers(0, 1, 1), 1)).toBe(2);
    expect(classCount(numbers(0, 1, 0, 1, 0, 0), 3)).toBe(3);
  });

  test.each([
    ['probabilities', numbers(0.5, 0.5), 2],
    ['several yes-or-no questions', numbers(1, 1, 0, 0), 2],
    ['values', numbers(1, 2), 1],
    ['nothing', numbers(), 1],
  ])('but not as %s', (_, targets, width) => {
    expect(classCount(targets, width)).toBeNull();
  });
});

describe('two classes by hand', () => {
  // True 1 for the first three rows, predicted 1 for rows 1, 2 and 4.
  const { classification, targets, mean } = measure(numbers(0.9, 0.6, 0.4, 0.8, 0.1), numbers(1, 1, 1, 0, 0), ['y']);

  test('the confusion matrix has a row per true class', () => {
    expect(classification?.confusion).toEqual([
      [1, 1],
      [1, 2],
    ]);
    expect(classification?.accuracy).toBe(0.6);
  });

  test('precision, recall and F1 of each class, and their mean', () => {
    expect(classification?.classes).toMatchObject([
      { name: '0', precision: 0.5, recall: 0.5, f1: 0.5, count: 2 },
      { name: '1', precision: 2 / 3, recall: 2 / 3, f1: 2 / 3, count: 3 },
    ]);
    expect(classification?.macro.f1).toBeCloseTo(7 / 12, 15);
  });

  test('errors of the outputs as values come with them', () => {
    expect(targets[0]?.mae).toBeCloseTo((0.1 + 0.4 + 0.6 + 0.8 + 0.1) / 5, 15);
    expect(targets[0]?.rmse).toBeCloseTo(Math.sqrt((0.01 + 0.16 + 0.36 + 0.64 + 0.01) / 5), 15);
    expect(mean?.r2).toBeCloseTo(1 - 1.18 / 1.2, 14);
  });
});

describe('where a metric has no meaning', () => {
  test('a class that is never predicted has precision, recall and F1 of 0', () => {
    const { classification } = measure(numbers(0, 0), numbers(0, 1), ['y']);
    expect(classification?.classes[1]).toMatchObject({ name: '1', precision: 0, recall: 0, f1: 0, count: 1 });
  });

  test('a class that occurs nowhere is left out of the mean', () => {
    const { classification } = measure(numbers(1, 0, 0, 0, 1, 0), numbers(1, 0, 0, 0, 1, 0), ['a', 'b', 'c']);
    expect(classification?.classes[2]).toMatchObject({ name: 'c', f1: 0, count: 0 });
    expect(classification?.macro.f1).toBe(1);
  });

  test('targets without spread have no R², and then there is no mean of R²', () => {
    const { targets, mean } = measure(numbers(1, 2, 1, 3), numbers(1, 2, 1, 4), ['a', 'b']);
    expect(targets.map(({ r2 }) => r2)).toEqual([null, 0.5]);
    expect(mean?.r2).toBeNull();
  });

  test('a constant target has no R² even where its mean is not exact', () => {
    expect(measure(numbers(0.1, 0.2, 0.1), numbers(0.1, 0.1, 0.1), ['y']).mean?.r2).toBeNull();
  });

  test('values are no classes, and no rows are nothing', () => {
    expect(measure(numbers(1.5), numbers(2), ['y']).classification).toBeNull();
    expect(measure(numbers(), numbers(), ['y'])).toEqual({ count: 0, classification: null, targets: [], mean: null });
  });

  test('more than 1,000 classes have no matrix, though an accuracy', () => {
    const columns = (count: number): [Float64Array, string[]] => [
      Float64Array.from({ length: count }, (_, index) => (index === 7 ? 1 : 0)),
      Array.from({ length: count }, (_, index) => `c${index}`),
    ];
    const [some, names] = columns(1000);
    const [many, manyNames] = columns(1001);
    expect(measure(some, some, names).classification?.accuracy).toBe(1);
    expect(measure(many, many, manyNames).classification).toBeNull();
    expect(accuracy(many, many, 1001)).toBe(1);
  });

  test('a part of one-hot rows stays a part of classes, and a part of values that look like classes does not', () => {
    const all = numbers(0, 1, 2);
    expect(
      measure(numbers(0, 1), all.subarray(0, 2), ['y'], classNamesIn({ targets: all, targetNames: ['y'] }))
        .classification,
    ).toBeNull();
  });
});
