// MAE, RMSE and R² as sums over rows, with the rows that are furthest off.
import { expression, mean } from '../equations.ts';
import type { Equation, Factor, QuantityCode } from '../explanation.ts';
import { plainFactor } from '../factors.ts';
import { nameTex } from '../tex.ts';
import type { ListedRow, MeasuredRows } from './metric-explanation.ts';
import type { ErrorMetric, MeasuredSplit, MetricTarget } from './metric-target.ts';

const symbols: { readonly [Metric in ErrorMetric]: string } = {
  mae: '\\text{MAE}',
  rmse: '\\text{RMSE}',
  r2: 'R^2',
};

export const errorMetrics = Object.keys(symbols) as readonly ErrorMetric[];

/** Null for R² where the target is the same in every row. */
export function errorEquation(measured: MeasuredRows, metric: ErrorMetric, column: number): Equation | null {
  const { names } = measured;
  const several = names.length > 1;
  const name = nameTex(names[column] ?? '');
  const symbol = several ? `${symbols[metric]}_{${name}}` : symbols[metric];
  const sums = sumsOf(measured, column);
  const count: Factor = { ...plainFactor('n', 'allRows', measured.rows.length), isCount: true };
  const of = (code: QuantityCode, value: number, tex: string): Factor => plainFactor(tex, code, value);
  const head = (value: number) => ({ symbol, code: metric, values: {}, value });
  const squared = of('squaredErrorSum', sums.squared, '\\textstyle\\sum(\\hat y-y)^2');
  switch (metric) {
    case 'mae': {
      const combine = ([sum = 0, n = 1]: readonly number[]): number => sum / n;
      const parts = [of('absoluteErrorSum', sums.absolute, '\\textstyle\\sum\\lvert\\hat y-y\\rvert'), count];
      return expression(head(combine([sums.absolute, count.value])), parts, ['', '÷', ''], combine);
    }
    case 'rmse': {
      const combine = ([sum = 0, n = 1]: readonly number[]): number => Math.sqrt(sum / n);
      return expression(head(combine([sums.squared, count.value])), [squared, count], ['√(', '÷', ')'], combine);
    }
    case 'r2': {
      if (sums.isConstant) return null;
      const spread = of('spreadSum', sums.spread, '\\textstyle\\sum(y-\\bar y)^2');
      const combine = ([rest = 0, all = 1]: readonly number[]): number => 1 - rest / all;
      return expression(head(combine([sums.squared, sums.spread])), [squared, spread], ['1 −', '÷', ''], combine);
    }
  }
}

/** Null where the metric is undefined for a column. */
export function meanErrorEquation(measured: MeasuredRows, metric: ErrorMetric, split: MeasuredSplit): Equation | null {
  const parts: Factor[] = [];
  for (const [column, name] of measured.names.entries()) {
    const own = errorEquation(measured, metric, column);
    if (own === null) return null;
    const opensMetric: MetricTarget = { kind: 'metric', metric, column, split };
    parts.push({ ...plainFactor(own.symbol, metric, own.value), values: { subject: name }, opensMetric });
  }
  return mean({ symbol: `\\overline{${symbols[metric]}}`, code: metric, values: {} }, parts);
}

/** Every row, the largest |ŷ − y| first; what is not a number counts as the largest. */
export function furthestOff({ rows, outputs, targets, names }: MeasuredRows, column: number): readonly ListedRow[] {
  const width = names.length;
  const at = (values: Float64Array, place: number): number => values[place * width + column] as number;
  const off = Float64Array.from(rows, (_, place) => {
    const error = Math.abs(at(outputs, place) - at(targets, place));
    return Number.isNaN(error) ? Infinity : error;
  });
  const order = [...rows.keys()].sort((a, b) => {
    const [first = 0, second = 0] = [off[a], off[b]];
    return first === second ? a - b : second - first;
  });
  return order.map((place) => ({
    row: rows[place] as number,
    target: at(targets, place),
    prediction: at(outputs, place),
  }));
}

/** In the order and by the operations of the metrics themselves, so that the values have the same bits. */
function sumsOf({ rows, outputs, targets, names }: MeasuredRows, column: number) {
  const width = names.length;
  const truth = Float64Array.from(rows, (_, place) => targets[place * width + column] as number);
  const average = truth.reduce((sum, target) => sum + target, 0) / truth.length;
  let [absolute, squared, spread] = [0, 0, 0];
  for (const [place, target] of truth.entries()) {
    const error = (outputs[place * width + column] as number) - target;
    absolute += Math.abs(error);
    squared += error * error;
    spread += (target - average) * (target - average);
  }
  return { absolute, squared, spread, isConstant: truth.every((target) => target === truth[0]) };
}
