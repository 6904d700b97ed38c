// Accuracy, scores of classes and a cell of the confusion matrix as counts of rows.
import {
  type ClassCountName,
  type ClassScore,
  type ClassScoreName,
  classCounts,
  classMetrics,
  countsFor,
  presentClasses,
  quotientOf,
} from '#core/metrics/class-metrics.ts';
import type { RowClasses } from '#core/metrics/row-classes.ts';
import { expression, given, mean } from '../equations.ts';
import type { Equation, Factor, QuantityCode } from '../explanation.ts';
import { plainFactor } from '../factors.ts';
import { nameTex } from '../tex.ts';
import type { ListedRow, MeasuredRows, MetricExplanation } from './metric-explanation.ts';
import type { MeasuredSplit, MetricTarget } from './metric-target.ts';

type Explained = Pick<MetricExplanation, 'equation' | 'notes' | 'listKind' | 'listed'>;

/** Of a row that is predicted to belong to the class, or truly belongs to it. */
const isListed: {
  readonly [Kind in ClassScore['listKind']]: (isPredicted: boolean, isActual: boolean) => boolean;
} = {
  falsePositives: (isPredicted, isActual) => isPredicted && !isActual,
  falseNegatives: (isPredicted, isActual) => isActual && !isPredicted,
  falsePositivesOrNegatives: (isPredicted, isActual) => isActual !== isPredicted,
};

export function explainAccuracy(measured: MeasuredRows, classes: RowClasses): Explained {
  const isRight = (at: number): boolean => classes.truth[at] === classes.predicted[at];
  const wrong = listWhere(measured, classes, (at) => !isRight(at));
  const all = measured.rows.length;
  const right = all - wrong.length;
  const parts = [countFactor('n_{\\hat y=y}', 'rightRows', right), countFactor('n', 'allRows', all)];
  const head = { symbol: '\\text{accuracy}', code: 'accuracy' as const, values: {}, value: right / all };
  const combine = ([some = 0, every = 1]: readonly number[]): number => some / every;
  return { equation: expression(head, parts, ['', '÷', ''], combine), notes: [], listKind: 'wrong', listed: wrong };
}

export function explainCell(measured: MeasuredRows, classes: RowClasses, truth: number, predicted: number): Explained {
  const listed = listWhere(
    measured,
    classes,
    (at) => classes.truth[at] === truth && classes.predicted[at] === predicted,
  );
  const [from = '', to = ''] = [truth, predicted].map((index) => nameTex(classes.names[index] ?? ''));
  const head = { symbol: `n_{${from}\\to ${to}}`, code: 'confusionCell' as const, values: {}, value: listed.length };
  return { equation: { ...given(head), isCount: true }, notes: [], listKind: 'counted', listed };
}

export function explainClassMetric(
  measured: MeasuredRows,
  classes: RowClasses,
  metric: ClassScoreName,
  index: number,
): Explained {
  const { note, listKind } = classMetrics[metric];
  const equation = scoreEquation(classes, metric, index);
  const [, ...over] = equation.parts;
  return {
    equation,
    notes: over.every(({ value }) => value === 0) ? [note] : [],
    listKind,
    listed: listWhere(measured, classes, (at) =>
      isListed[listKind](classes.predicted[at] === index, classes.truth[at] === index),
    ),
  };
}

function scoreEquation({ names, confusion }: RowClasses, metric: ClassScoreName, index: number): Equation {
  const score = classMetrics[metric];
  const { times, count, over } = score;
  const numbers = countsFor(score, confusion, index);
  const counted: readonly ClassCountName[] = [count, ...over];
  const parts = counted.map((name, at) => countFactor(classCounts[name].symbol, name, numbers[at] ?? 0));
  const divided = over.length === 1 ? ['÷', ''] : ['÷ (', ...over.slice(1).map(() => '+'), ')'];
  const symbol = `${score.symbol}_{${nameTex(names[index] ?? '')}}`;
  const head = { symbol, code: metric, values: {}, value: quotientOf(score, numbers) };
  return expression(head, parts, [times === 1 ? '' : `${times} ×`, ...divided], (each) => quotientOf(score, each));
}

/** Every class that occurs or is predicted counts the same. */
export function explainMacro(classes: RowClasses, metric: ClassScoreName, split: MeasuredSplit): Explained {
  const present = presentClasses(classes.confusion);
  const parts = present.map((index): Factor => {
    const { symbol, value } = scoreEquation(classes, metric, index);
    const opensMetric: MetricTarget = { kind: 'metric', metric, class: index, split };
    return { ...plainFactor(symbol, metric, value), values: { subject: classes.names[index] ?? '' }, opensMetric };
  });
  return {
    equation: mean({ symbol: `\\overline{${classMetrics[metric].symbol}}`, code: metric, values: {} }, parts),
    notes: present.length < classes.names.length ? ['absentClasses'] : [],
    listKind: null,
    listed: [],
  };
}

function countFactor(symbol: string, code: QuantityCode, value: number): Factor {
  return { ...plainFactor(symbol, code, value), isCount: true };
}

function listWhere(
  { rows }: MeasuredRows,
  { names, truth, predicted }: RowClasses,
  isWanted: (at: number) => boolean,
): readonly ListedRow[] {
  const listed: ListedRow[] = [];
  for (const [at, row] of rows.entries()) {
    if (!isWanted(at)) continue;
    listed.push({ row, target: names[truth[at] ?? 0] ?? '', prediction: names[predicted[at] ?? 0] ?? '' });
  }
  return listed;
}
