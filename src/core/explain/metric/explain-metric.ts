// Explains a metric of some rows: what it is computed from, the rows it can be understood by, and where to go on.
import { classScoreNames } from '#core/metrics/class-metrics.ts';
import { type ErrorName, errorNames } from '#core/metrics/error-metrics.ts';
import type { RowClasses } from '#core/metrics/row-classes.ts';
import { explainAccuracy, explainCell, explainClassMetric, explainMacro } from './class-metrics.ts';
import { errorEquation, furthestOff, meanErrorEquation } from './error-metrics.ts';
import type { MeasuredRows, MetricExplanation } from './metric-explanation.ts';
import { isError, type MetricQuestion, type MetricTarget } from './metric-target.ts';

type RowsTarget = Exclude<MetricTarget, { metric: 'gradientNorm' }>;

/** Null where there is no such number: no rows, no classes, or no such class or column. */
export function explainMetric(measured: MeasuredRows, target: RowsTarget): MetricExplanation | null {
  if (measured.rows.length === 0) return null;
  if (isAboutErrors(target)) return explainError(measured, target);
  const { classes } = measured;
  if (classes === null) return null;
  return explainClasses(measured, classes, target);
}

function explainClasses(
  measured: MeasuredRows,
  classes: RowClasses,
  target: Exclude<RowsTarget, { metric: ErrorName }>,
): MetricExplanation | null {
  const { split } = target;
  const exists = (index: number): boolean => index >= 0 && index < classes.names.length;
  if (target.metric === 'accuracy') {
    const related = relatedTo(target, [
      { metric: 'precision', class: null },
      { metric: 'recall', class: null },
    ]);
    return { target, subject: '', related, ...explainAccuracy(measured, classes) };
  }
  if (target.metric === 'confusion') {
    const { truth, predicted } = target;
    if (!exists(truth) || !exists(predicted)) return null;
    const related = relatedTo(target, [
      { metric: 'recall', class: truth },
      { metric: 'precision', class: predicted },
    ]);
    const subject = `${classes.names[truth]} → ${classes.names[predicted]}`;
    return { target, subject, related, ...explainCell(measured, classes, truth, predicted) };
  }
  const { metric, class: index } = target;
  const others = classScoreNames.filter((each) => each !== metric);
  const questions = others.map((each): MetricQuestion => ({ metric: each, class: index }));
  const related = relatedTo(target, [...questions, { metric: 'accuracy' }]);
  if (index === null) return { target, subject: '', related, ...explainMacro(classes, metric, split) };
  if (!exists(index)) return null;
  const subject = classes.names[index] ?? '';
  return { target, subject, related, ...explainClassMetric(measured, classes, metric, index) };
}

function explainError(
  measured: MeasuredRows,
  target: Extract<RowsTarget, { metric: ErrorName }>,
): MetricExplanation | null {
  const { metric, column, split } = target;
  if (column !== null && (column < 0 || column >= measured.names.length)) return null;
  const equation =
    column === null ? meanErrorEquation(measured, metric, split) : errorEquation(measured, metric, column);
  const others = errorNames.filter((each) => each !== metric);
  return {
    target,
    subject: column === null ? '' : (measured.names[column] ?? ''),
    equation,
    notes: equation === null ? ['noSpread'] : [],
    listKind: column === null ? null : 'furthestOff',
    listed: column === null ? [] : furthestOff(measured, column),
    related: relatedTo(
      target,
      others.map((each) => ({ metric: each, column })),
    ),
  };
}

function isAboutErrors(target: RowsTarget): target is Extract<RowsTarget, { metric: ErrorName }> {
  return isError(target.metric);
}

function relatedTo({ split }: MetricTarget, questions: readonly MetricQuestion[]): readonly MetricTarget[] {
  return questions.map((question) => ({ kind: 'metric', split, ...question }));
}
