// scikit-learn judges the metrics: 300 sets of classes, 300 tables of values, rare and missing classes and constant targets among them.
import { describe, expect, it } from 'vitest';
import { type ClassScoreName, type ClassScores, classScoreNames } from '#core/metrics/class-metrics.ts';
import { type ErrorName, errorNames } from '#core/metrics/error-metrics.ts';
import { type Metrics, measure } from '#core/metrics/measure.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { between, chance, uniform } from '../support/draw.ts';
import { askJudge } from './debian-python.ts';

interface ClassCase {
  readonly count: number;
  readonly truth: readonly number[];
  readonly predicted: readonly number[];
}

interface ValueCase {
  readonly outputs: readonly (readonly number[])[];
  readonly targets: readonly (readonly number[])[];
}

/** Scores by class, and their means over the classes. */
type ClassAnswer = Readonly<Record<ClassScoreName, number[]>> & {
  readonly accuracy: number;
  readonly confusion: number[][];
  readonly count: number[];
  readonly macro: ClassScores;
};

/** By column. */
type ValueAnswer = Readonly<Record<ErrorName, (number | null)[]>>;

const caseCount = 300;
const stream = RandomStream.for(7, 'metrics');
const classCases = Array.from({ length: caseCount }, drawClasses);
const valueCases = Array.from({ length: caseCount }, drawValues);
const answers = askJudge<{ classes: ClassAnswer[]; values: ValueAnswer[] }>(
  { script: 'sklearn_judge.py', library: 'scikit-learn', package: 'python3-sklearn' },
  { classes: classCases, values: valueCases },
);

/** Few rows for many classes, so that some are never true, some never predicted. */
function drawClasses(): ClassCase {
  const count = between(stream, 2, 6);
  const rows = between(stream, 1, 20);
  const draw = (): number[] => Array.from({ length: rows }, () => between(stream, 0, count - 1));
  return { count, truth: draw(), predicted: draw() };
}

/** At least two rows: with a single one scikit-learn only warns. */
function drawValues(): ValueCase {
  const width = between(stream, 1, 3);
  const rows = between(stream, 2, 20);
  const constant = chance(stream, 0.2) ? between(stream, 0, width - 1) : -1;
  const draw = (column: number): number => (column === constant ? 3 : uniform(stream, -5, 5));
  const table = (cell: (column: number) => number): number[][] =>
    Array.from({ length: rows }, () => Array.from({ length: width }, (_, column) => cell(column)));
  return { targets: table(draw), outputs: table(() => uniform(stream, -5, 5)) };
}

/** Two classes as one column of 0 and 1, several as one-hot rows. */
function measureClasses({ count, truth, predicted }: ClassCase): Metrics {
  const width = count === 2 ? 1 : count;
  const columns = (classes: readonly number[]): Float64Array =>
    Float64Array.from(
      classes.flatMap((own) => (width === 1 ? [own] : Array.from({ length: width }, (_, index) => +(index === own)))),
    );
  return measure(columns(predicted), columns(truth), names(width));
}

function names(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `c${index}`);
}

function expectClose(actual: readonly (number | null)[], expected: readonly (number | null)[]): void {
  expect(actual).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) {
    if (value === null) expect(actual[index]).toBeNull();
    else expect(actual[index]).toBeCloseTo(value, 12);
  }
}

describe('scikit-learn agrees on', () => {
  it(`accuracy, confusion matrix and every score of ${caseCount} sets of classes`, () => {
    for (const [index, one] of classCases.entries()) {
      const answer = answers.classes[index] as ClassAnswer;
      const { classification } = measureClasses(one);
      if (classification === null) throw new Error('These are classes.');
      const { accuracy, confusion, classes, macro } = classification;
      expect(confusion).toEqual(answer.confusion);
      expect(classes.map(({ count }) => count)).toEqual(answer.count);
      expectClose([accuracy], [answer.accuracy]);
      for (const score of classScoreNames) {
        expectClose([...classes.map((each) => each[score]), macro[score]], [...answer[score], answer.macro[score]]);
      }
    }
  });

  it(`every error of ${caseCount} tables of values`, () => {
    for (const [index, { outputs, targets }] of valueCases.entries()) {
      const answer = answers.values[index] as ValueAnswer;
      const columns = names(targets[0]?.length ?? 0);
      const measured = measure(Float64Array.from(outputs.flat()), Float64Array.from(targets.flat()), columns).targets;
      for (const error of errorNames) {
        expectClose(
          measured.map((each) => each[error]),
          answer[error],
        );
      }
    }
  });
});
