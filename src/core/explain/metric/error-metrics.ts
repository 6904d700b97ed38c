// Errors of predictions as sums over rows, with the rows that are furthest off.
import { columnOf, type ErrorName, errorMetric, errorSums } from '#core/metrics/error-metrics.ts';
import { expression, mean } from '../equations.ts';
import type { Equation, Factor } from '../explanation.ts';
import { plainFactor } from '../factors.ts';
import { nameTex } from '../tex.ts';
import type { ListedRow, MeasuredRows } from './metric-explanation.ts';
import type { MeasuredSplit, MetricTarget } from './metric-target.ts';

/** Null where the error is undefined. */
export function errorEquation(measured: MeasuredRows, metric: ErrorName, column: number): Equation | null {
  const { names } = measured;
  const { symbol, sums, signs, of, isUndefined } = errorMetric(metric);
  const numbers = columnOf(measured, names.length, column);
  if (isUndefined?.(numbers) === true) return null;
  const parts = sums.map((sum): Factor => {
    const factor = plainFactor(errorSums[sum].symbol, sum, errorSums[sum].of(numbers));
    return sum === 'allRows' ? { ...factor, isCount: true } : factor;
  });
  const value = of(parts.map((part) => part.value));
  const subject = names.length > 1 ? `${symbol}_{${nameTex(names[column] ?? '')}}` : symbol;
  return expression({ symbol: subject, code: metric, values: {}, value }, parts, signs, of);
}

/** Null where the error is undefined for a column. */
export function meanErrorEquation(measured: MeasuredRows, metric: ErrorName, split: MeasuredSplit): Equation | null {
  const parts: Factor[] = [];
  for (const [column, name] of measured.names.entries()) {
    const own = errorEquation(measured, metric, column);
    if (own === null) return null;
    const opensMetric: MetricTarget = { kind: 'metric', metric, column, split };
    parts.push({ ...plainFactor(own.symbol, metric, own.value), values: { subject: name }, opensMetric });
  }
  return mean({ symbol: `\\overline{${errorMetric(metric).symbol}}`, code: metric, values: {} }, parts);
}

/** Every row, the largest |ŷ − y| first; what is not a number counts as the largest. */
export function furthestOff(measured: MeasuredRows, column: number): readonly ListedRow[] {
  const { rows, names } = measured;
  const { outputs, targets } = columnOf(measured, names.length, column);
  const off = outputs.map((output, place) => {
    const error = Math.abs(output - (targets[place] as number));
    return Number.isNaN(error) ? Infinity : error;
  });
  const order = [...rows.keys()].sort((a, b) => {
    const [first = 0, second = 0] = [off[a], off[b]];
    return first === second ? a - b : second - first;
  });
  return order.map((place) => ({
    row: rows[place] as number,
    target: targets[place] as number,
    prediction: outputs[place] as number,
  }));
}
