// Accuracy, precision, recall, F1 and a cell of the confusion matrix as counts of rows.
import { expression, given, mean } from '../equations.ts';
import type { Equation, Factor, QuantityCode } from '../explanation.ts';
import { plainFactor } from '../factors.ts';
import { nameTex } from '../tex.ts';
import type { ListedRow, MeasuredClasses, MeasuredRows, MetricExplanation, MetricNote } from './metric-explanation.ts';
import type { ClassMetric, MeasuredSplit, MetricTarget } from './metric-target.ts';

type Explained = Pick<MetricExplanation, 'equation' | 'notes' | 'listKind' | 'listed'>;

interface ClassRule {
  readonly symbol: string;
  readonly equation: (symbol: string, counts: ClassCounts) => Equation;
  /** Said where the quotient is one by 0. */
  readonly note: MetricNote;
  readonly dividesBy: (counts: ClassCounts) => number;
  /** The rows by which it can be understood. */
  readonly listKind: NonNullable<Explained['listKind']>;
  readonly isListed: (isPredicted: boolean, isActual: boolean) => boolean;
}

const classRules: { readonly [Metric in ClassMetric]: ClassRule } = {
  precision: {
    symbol: 'P',
    equation: (symbol, counts) => quotient(symbol, 'precision', [hits(counts), predictedRows(counts)]),
    note: 'nonePredicted',
    dividesBy: ({ predicted }) => predicted,
    listKind: 'falsePositives',
    isListed: (isPredicted, isActual) => isPredicted && !isActual,
  },
  recall: {
    symbol: 'R',
    equation: (symbol, counts) => quotient(symbol, 'recall', [hits(counts), actualRows(counts)]),
    note: 'noneActual',
    dividesBy: ({ actual }) => actual,
    listKind: 'falseNegatives',
    isListed: (isPredicted, isActual) => isActual && !isPredicted,
  },
  f1: {
    symbol: 'F_1',
    equation(symbol, counts) {
      const combine = ([tp = 0, a = 0, b = 0]: readonly number[]): number => (a + b === 0 ? 0 : (2 * tp) / (a + b));
      const value = combine([counts.truePositives, counts.predicted, counts.actual]);
      const parts = [hits(counts), predictedRows(counts), actualRows(counts)];
      return expression({ symbol, code: 'f1', values: {}, value }, parts, ['2 ×', '÷ (', '+', ')'], combine);
    },
    note: 'neither',
    dividesBy: ({ predicted, actual }) => predicted + actual,
    listKind: 'falsePositivesOrNegatives',
    isListed: (isPredicted, isActual) => isActual !== isPredicted,
  },
};

export const classMetrics = Object.keys(classRules) as readonly ClassMetric[];

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
  const rule = classRules[metric];
  const counts = countsOf(classes, index);
  return {
    equation: rule.equation(symbolOf(classes, metric, index), counts),
    notes: rule.dividesBy(counts) === 0 ? [rule.note] : [],
    listKind: rule.listKind,
    listed: listWhere(measured, classes, (at) =>
      rule.isListed(classes.predicted[at] === index, classes.truth[at] === index),
    ),
  };
}

function symbolOf({ names }: MeasuredClasses, metric: ClassMetric, index: number): string {
  return `${classRules[metric].symbol}_{${nameTex(names[index] ?? '')}}`;
}

/** Every class that occurs or is predicted counts the same. */
export function explainMacro(classes: MeasuredClasses, metric: ClassMetric, split: MeasuredSplit): Explained {
  const present = [...classes.names.keys()].filter((index) => {
    const { predicted, actual } = countsOf(classes, index);
    return predicted + actual > 0;
  });
  const parts = present.map((index): Factor => {
    const symbol = symbolOf(classes, metric, index);
    const { value } = classRules[metric].equation(symbol, countsOf(classes, index));
    const opensMetric: MetricTarget = { kind: 'metric', metric, class: index, split };
    return { ...plainFactor(symbol, metric, value), values: { subject: classes.names[index] ?? '' }, opensMetric };
  });
  return {
    equation: mean({ symbol: `\\overline{${classRules[metric].symbol}}`, code: metric, values: {} }, parts),
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

const hits = ({ truePositives }: ClassCounts) => countFactor('\\text{TP}', 'truePositives', truePositives);
const predictedRows = ({ predicted }: ClassCounts) => countFactor('\\text{TP}+\\text{FP}', 'predictedRows', predicted);
const actualRows = ({ actual }: ClassCounts) => countFactor('\\text{TP}+\\text{FN}', 'actualRows', actual);

function countFactor(symbol: string, code: QuantityCode, value: number): Factor {
  return { ...plainFactor(symbol, code, value), isCount: true };
}

/** By 0 it counts as 0, as scikit-learn does with zero_division=0. */
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
