// A metric's explanation has the metric's own value, shows arithmetic that holds, and lists the rows behind it.
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { exampleById } from '#core/examples/examples.ts';
import { explainMetric } from '#core/explain/metric/explain-metric.ts';
import { gradientNorm } from '#core/explain/metric/gradient-norm.ts';
import type { MeasuredRows, MetricExplanation } from '#core/explain/metric/metric-explanation.ts';
import type { MetricQuestion } from '#core/explain/metric/metric-target.ts';
import { visibleArithmetic } from '#core/explain/visible-arithmetic.ts';
import { classNamesIn } from '#core/metrics/classes.ts';
import { measure } from '#core/metrics/measure.ts';
import { rowClasses } from '#core/metrics/row-classes.ts';
import { layOutParameters } from '#core/network/parameter-layout.ts';

function measured(outputs: readonly number[], targets: readonly number[], names: readonly string[]): MeasuredRows {
  const [said, wanted] = [Float64Array.from(outputs), Float64Array.from(targets)];
  const rows = Int32Array.from({ length: targets.length / names.length }, (_, row) => row + 10);
  return {
    rows,
    outputs: said,
    targets: wanted,
    names,
    classes: rowClasses(said, wanted, names.length, classNamesIn({ targets: wanted, targetNames: names })),
  };
}

function explain(rows: MeasuredRows, question: Exclude<MetricQuestion, { metric: 'gradientNorm' }>) {
  return explainMetric(rows, { kind: 'metric', split: 'all', ...question });
}

const shownOf = (explanation: MetricExplanation | null): string => {
  if (explanation?.equation == null) return 'undefined';
  const { parts, result } = visibleArithmetic(explanation.equation);
  const { joints } = explanation.equation;
  return `${joints.map((joint, place) => `${joint} ${parts[place] ?? ''}`).join(' ')} = ${result}`
    .replace(/\s+/g, ' ')
    .trim();
};

const yesNo = measured([0.9, 0.2, 0.6, 0.4, 0.1], [1, 0, 0, 1, 0], ['y']);

describe('a metric of classes', () => {
  it('is a quotient of counts, which are not rounded', () => {
    expect(shownOf(explain(yesNo, { metric: 'accuracy' }))).toBe('3 ÷ 5 = 0.600');
    expect(shownOf(explain(yesNo, { metric: 'precision', class: 1 }))).toBe('1 ÷ 2 = 0.500');
    expect(shownOf(explain(yesNo, { metric: 'recall', class: 0 }))).toBe('2 ÷ 3 = 0.667');
    expect(shownOf(explain(yesNo, { metric: 'f1', class: 0 }))).toBe('2 × 2 ÷ ( 3 + 3 ) = 0.667');
    expect(shownOf(explain(yesNo, { metric: 'confusion', truth: 0, predicted: 1 }))).toBe('= 1');
  });

  it('lists the rows that it is about', () => {
    const rowsOf = (question: Parameters<typeof explain>[1]) => explain(yesNo, question)?.listed.map(({ row }) => row);
    expect(rowsOf({ metric: 'accuracy' })).toEqual([12, 13]);
    expect(rowsOf({ metric: 'precision', class: 1 })).toEqual([12]);
    expect(rowsOf({ metric: 'recall', class: 1 })).toEqual([13]);
    expect(rowsOf({ metric: 'f1', class: 1 })).toEqual([12, 13]);
    expect(rowsOf({ metric: 'confusion', truth: 0, predicted: 0 })).toEqual([11, 14]);
    expect(explain(yesNo, { metric: 'accuracy' })?.listed[0]).toEqual({ row: 12, target: '0', prediction: '1' });
  });

  it('is 0 and says why where there is nothing to divide by', () => {
    const never = measured([0.1, 0.2], [1, 0], ['y']);
    expect(explain(never, { metric: 'precision', class: 1 })).toMatchObject({ notes: ['nonePredicted'] });
    const one = measured([0.1], [0], ['y']);
    expect(explain(one, { metric: 'recall', class: 1 })).toMatchObject({ notes: ['noneActual'] });
    expect(explain(one, { metric: 'f1', class: 1 })).toMatchObject({ notes: ['neither'], equation: { value: 0 } });
  });

  test.prop([fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 40 })])(
    'has the value that is measured, for every class and their mean',
    (pairs) => {
      const oneHot = (index: number): number[] => [0, 1, 2, 3].map((column) => (column === index ? 1 : 0));
      const names = ['a', 'b', 'c', 'd'];
      const rows = measured(
        pairs.flatMap(([, predicted]) => oneHot(predicted)),
        pairs.flatMap(([truth]) => oneHot(truth)),
        names,
      );
      const metrics = measure(rows.outputs, rows.targets, names).classification;
      expect(explain(rows, { metric: 'accuracy' })?.equation?.value).toBe(metrics?.accuracy);
      for (const metric of ['precision', 'recall', 'f1'] as const) {
        expect(explain(rows, { metric, class: null })?.equation?.value).toBe(metrics?.macro[metric]);
        for (const [index, scores] of (metrics?.classes ?? []).entries()) {
          const explanation = explain(rows, { metric, class: index });
          expect(explanation?.equation?.value).toBe(scores[metric]);
          if (explanation?.equation) expect(visibleArithmetic(explanation.equation).agrees).toBe(true);
        }
      }
    },
  );
});

describe('a metric of errors', () => {
  const values = measured([2.5, 0, 2, 8], [3, -0.5, 2, 7], ['y']);

  it('is made of a sum over rows, with digits that lead to it', () => {
    expect(shownOf(explain(values, { metric: 'mae', column: 0 }))).toBe('2.00 ÷ 4 = 0.500');
    expect(shownOf(explain(values, { metric: 'rmse', column: 0 }))).toBe('√( 1.50 ÷ 4 ) = 0.612');
    // The example of scikit-learn's documentation of r2_score.
    expect(shownOf(explain(values, { metric: 'r2', column: 0 }))).toBe('1 − 1.50 ÷ 29.2 = 0.949');
  });

  it('lists the rows that are furthest off first', () => {
    const explanation = explain(values, { metric: 'mae', column: 0 });
    expect(explanation?.listed.map(({ row }) => row)).toEqual([13, 10, 11, 12]);
    expect(explanation?.listed[0]).toEqual({ row: 13, target: 7, prediction: 8 });
  });

  it('is undefined for a target that never changes', () => {
    const constant = measured([1, 2], [3, 3], ['y']);
    expect(explain(constant, { metric: 'r2', column: 0 })).toMatchObject({ equation: null, notes: ['noSpread'] });
    expect(explain(constant, { metric: 'r2', column: null })?.equation).toBeNull();
  });

  const number = fc.double({ min: -100, max: 100, noNaN: true });
  test.prop([fc.array(fc.tuple(number, number, number, number), { minLength: 1, maxLength: 20 })])(
    'has the bits of what is measured',
    (rows) => {
      const names = ['u', 'v'];
      const both = measured(
        rows.flatMap((row) => row.slice(0, 2)),
        rows.flatMap(([, , c, d]) => [c + 0.5, d]),
        names,
      );
      const metrics = measure(both.outputs, both.targets, names);
      for (const metric of ['mae', 'rmse', 'r2'] as const) {
        expect(explain(both, { metric, column: null })?.equation?.value ?? null).toBe(metrics.mean?.[metric]);
        for (const column of [0, 1]) {
          expect(explain(both, { metric, column })?.equation?.value ?? null).toBe(metrics.targets[column]?.[metric]);
        }
      }
    },
  );
});

describe('a metric that is not there', () => {
  it('is not explained', () => {
    const values = measured([2], [3], ['y']);
    expect(explain(values, { metric: 'accuracy' })).toBeNull();
    expect(explain(values, { metric: 'mae', column: 1 })).toBeNull();
    expect(explain(yesNo, { metric: 'f1', class: 2 })).toBeNull();
    expect(explain(yesNo, { metric: 'confusion', truth: 0, predicted: 7 })).toBeNull();
    expect(explain(measured([], [], ['y']), { metric: 'mae', column: 0 })).toBeNull();
  });
});

describe('the gradient norm', () => {
  it('is the root of the sum of squares, weights and biases of every layer', () => {
    const { network } = exampleById('xor-2-2-1').document();
    const layout = layOutParameters(network);
    const gradients = Float64Array.from({ length: layout.count }, (_, index) => index - 3);
    const { equation, shares, squares } = gradientNorm(network, gradients);
    const expected = gradients.reduce((sum, gradient) => sum + gradient * gradient, 0);
    expect(squares).toBe(expected);
    expect(equation.value).toBe(Math.sqrt(expected));
    expect(shares.map(({ name }) => name)).toEqual(['h', 'y']);
    expect(visibleArithmetic(equation).agrees).toBe(true);
  });
});
