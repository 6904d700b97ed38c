// Accuracy, precision, recall, F1 and a cell of the confusion matrix as counts of rows.
import { expression, given, mean } from '../equations.ts';
import type { Equation, Factor, QuantityCode } from '../explanation.ts';
import { plainFactor } from '../factors.ts';
import { nameTex } from '../tex.ts';
import type { ListedRow, MeasuredClasses, MeasuredRows, MetricExplanation, MetricNote } from './metric-explanation.ts';
import type { ClassMetric, MeasuredSplit, MetricTarget } from './metric-target.ts';

type Explained = Pick<MetricExplanation, 'equation' | 'notes' | 'listKind' | 'listed'>;

const symbols: { readonly [Metric in ClassMetric]: string } = { precision: 'P', recall: 'R', f1: 'F_1' };

export function explainAccuracy(measured: MeasuredRows, classes: MeasuredClasses): Explained {
  const isRight = (at: number): boolean => classes.truth[at] === classes.predicted[at];
  const wrong = listWhere(measured, classes, (at) => !isRight(at));
  const all = measured.rows.length;
  const parts = [countFactor('n_{\\hat y=y}', 'rightRows', all - wrong.length), countFactor('n', 'allRows', all)];
  return { equation: quotient('\\text{accuracy}', 'accuracy', parts), notes: [], listKind: 'wrong', listed: wrong };
}

export function explainCell(
  measured: MeasuredRows,
  classes: MeasuredClasses,
  truth: number,
  predicted: number,
): Explained {
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
  classes: MeasuredClasses,
  metric: ClassMetric,
  index: number,
): Explained {
  const counts = countsOf(classes, index);
  const symbol = `${symbols[metric]}_{${nameTex(classes.names[index] ?? '')}}`;
  const { equation, note } = classEquation(metric, symbol, counts);
  const isPredicted = (at: number): boolean => classes.predicted[at] === index;
  const isActual = (at: number): boolean => classes.truth[at] === index;
  const wanted: { readonly [Metric in ClassMetric]: (at: number) => boolean } = {
    precision: (at) => isPredicted(at) && !isActual(at),
    recall: (at) => isActual(at) && !isPredicted(at),
    f1: (at) => isActual(at) !== isPredicted(at),
  };
  const kinds = { precision: 'falsePositives', recall: 'falseNegatives', f1: 'falsePositivesOrNegatives' } as const;
  return {
    equation,
    notes: note === null ? [] : [note],
    listKind: kinds[metric],
    listed: listWhere(measured, classes, wanted[metric]),
  };
}

/** Every class that occurs or is predicted counts the same. */
export function explainMacro(classes: MeasuredClasses, metric: ClassMetric, split: MeasuredSplit): Explained {
  const present = [...classes.names.keys()].filter((index) => {
    const { predicted, actual } = countsOf(classes, index);
    return predicted + actual > 0;
  });
  const parts = present.map((index): Factor => {
    const symbol = `${symbols[metric]}_{${nameTex(classes.names[index] ?? '')}}`;
    const { value } = classEquation(metric, symbol, countsOf(classes, index)).equation;
    const opensMetric: MetricTarget = { kind: 'metric', metric, class: index, split };
    return { ...plainFactor(symbol, metric, value), values: { subject: classes.names[index] ?? '' }, opensMetric };
  });
  return {
    equation: mean({ symbol: `\\overline{${symbols[metric]}}`, code: metric, values: {} }, parts),
    notes: present.length < classes.names.length ? ['absentClasses'] : [],
    listKind: null,
    listed: [],
  };
}

interface ClassCounts {
  /** Rows of the class that are predicted to belong to it. */
  readonly truePositives: number;
  /** Rows that are predicted to belong to it. */
  readonly predicted: number;
  /** Rows that truly belong to it. */
  readonly actual: number;
}

function countsOf({ confusion }: MeasuredClasses, index: number): ClassCounts {
  return {
    truePositives: confusion[index]?.[index] ?? 0,
    predicted: confusion.reduce((sum, row) => sum + (row[index] ?? 0), 0),
    actual: (confusion[index] ?? []).reduce((sum, count) => sum + count, 0),
  };
}

/** A quotient by 0 counts as 0, as scikit-learn does with zero_division=0. */
function classEquation(
  metric: ClassMetric,
  symbol: string,
  { truePositives, predicted, actual }: ClassCounts,
): { readonly equation: Equation; readonly note: MetricNote | null } {
  const hits = countFactor('\\text{TP}', 'truePositives', truePositives);
  const predictedRows = countFactor('\\text{TP}+\\text{FP}', 'predictedRows', predicted);
  const actualRows = countFactor('\\text{TP}+\\text{FN}', 'actualRows', actual);
  if (metric === 'precision') {
    return {
      equation: quotient(symbol, metric, [hits, predictedRows]),
      note: predicted === 0 ? 'nonePredicted' : null,
    };
  }
  if (metric === 'recall') {
    return { equation: quotient(symbol, metric, [hits, actualRows]), note: actual === 0 ? 'noneActual' : null };
  }
  const combine = ([tp = 0, a = 0, b = 0]: readonly number[]): number => (a + b === 0 ? 0 : (2 * tp) / (a + b));
  const head = { symbol, code: metric, values: {}, value: combine([truePositives, predicted, actual]) };
  const joints = ['2 ×', '÷ (', '+', ')'];
  const equation = expression(head, [hits, predictedRows, actualRows], joints, combine);
  return { equation, note: predicted + actual === 0 ? 'neither' : null };
}

function countFactor(symbol: string, code: QuantityCode, value: number): Factor {
  return { ...plainFactor(symbol, code, value), isCount: true };
}

function quotient(symbol: string, code: QuantityCode, parts: readonly Factor[]): Equation {
  const combine = ([some = 0, all = 0]: readonly number[]): number => (all === 0 ? 0 : some / all);
  const value = combine(parts.map((part) => part.value));
  return expression({ symbol, code, values: {}, value }, parts, ['', '÷', ''], combine);
}

function listWhere(
  { rows }: MeasuredRows,
  { names, truth, predicted }: MeasuredClasses,
  isWanted: (at: number) => boolean,
): readonly ListedRow[] {
  const listed: ListedRow[] = [];
  for (const [at, row] of rows.entries()) {
    if (!isWanted(at)) continue;
    listed.push({ row, target: names[truth[at] ?? 0] ?? '', prediction: names[predicted[at] ?? 0] ?? '' });
  }
  return listed;
}
