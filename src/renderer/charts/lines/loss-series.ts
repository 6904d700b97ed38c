// The loss of every epoch as lines, raw and smoothed, with the learning rate where it changes.
import type { ChartPoint, LineSeries } from './line-chart-option.ts';
import { runStyle } from './run-style.ts';
import { smooth } from './smoothing.ts';

export interface LossRow {
  readonly epoch: number;
  readonly loss: number;
  readonly validationLoss: number | null;
  readonly learningRate?: number;
}

/** A run that is not the one in front. */
export interface OtherRun {
  readonly id: number;
  readonly name: string;
  readonly rows: readonly LossRow[];
}

export interface LossCurves {
  readonly train: readonly ChartPoint[];
  readonly validation: readonly ChartPoint[];
  readonly smoothedTrain: readonly ChartPoint[];
  readonly smoothedValidation: readonly ChartPoint[];
  /** Empty unless the rate changed during the run. */
  readonly learningRate: readonly ChartPoint[];
}

export function lossCurves(rows: readonly LossRow[], smoothing: number): LossCurves {
  const train = rows.map((row): ChartPoint => [row.epoch, row.loss]);
  const validation = rows.flatMap((row): ChartPoint[] =>
    row.validationLoss === null ? [] : [[row.epoch, row.validationLoss]],
  );
  return {
    train,
    validation,
    smoothedTrain: smoothed(train, smoothing),
    smoothedValidation: smoothed(validation, smoothing),
    learningRate: hasChangingRate(rows) ? ratePoints(rows) : [],
  };
}

export function hasChangingRate(rows: readonly LossRow[]): boolean {
  return rows.some(({ learningRate }) => learningRate !== rows[0]?.learningRate);
}

function ratePoints(rows: readonly LossRow[]): readonly ChartPoint[] {
  return rows.flatMap(({ epoch, learningRate }): ChartPoint[] =>
    learningRate === undefined ? [] : [[epoch, learningRate]],
  );
}

function smoothed(points: readonly ChartPoint[], smoothing: number): readonly ChartPoint[] {
  const values = smooth(
    points.map(([, y]) => y),
    smoothing,
  );
  return points.map(([x], index): ChartPoint => [x, values[index] as number]);
}

interface LossNames {
  readonly train: string;
  readonly validation: string;
  readonly learningRate: string;
}

interface LossColors {
  readonly trainLine: string;
  readonly validationLine: string;
  readonly inkTertiary: string;
}

/** The raw lines stand behind, pale, while smoothing is on. */
export function lossSeries(curves: LossCurves, smoothing: number, names: LossNames, colors: LossColors): LineSeries[] {
  const train = { name: names.train, color: colors.trainLine, dash: [] };
  const validation = { name: names.validation, color: colors.validationLine, dash: [6, 4] };
  const lines: LineSeries[] = [
    { id: 'train', ...train, points: curves.smoothedTrain, faint: false, named: true },
    { id: 'validation', ...validation, points: curves.smoothedValidation, faint: false, named: true },
    ...rateLine(curves, names, colors),
  ];
  if (smoothing === 0) return lines;
  return [
    { id: 'raw-train', ...train, points: curves.train, faint: true, named: false },
    { id: 'raw-validation', ...validation, points: curves.validation, faint: true, named: false },
    ...lines,
  ];
}

/** The training losses of other runs: faint behind, named at their ends. */
export function otherSeries(runs: readonly OtherRun[], smoothing: number, classes: readonly string[]): LineSeries[] {
  return runs.map(({ id, name, rows }) => {
    const { color, dash } = runStyle(id);
    const points = lossCurves(rows, smoothing).smoothedTrain;
    return {
      id: `run-${id}`,
      name,
      points,
      color: classes[color] ?? '',
      dash,
      faint: true,
      named: true,
      isOther: true,
    };
  });
}

function rateLine({ learningRate: points }: LossCurves, names: LossNames, colors: LossColors): LineSeries[] {
  if (points.length === 0) return [];
  const look = { color: colors.inkTertiary, dash: [6, 4], faint: false, named: true, hasOwnScale: true };
  return [{ id: 'rate', name: names.learningRate, points, ...look }];
}

/** The point at this x, found by halving: epochs ascend. */
export function valueAt(points: readonly ChartPoint[], x: number): number | null {
  let low = 0;
  let high = points.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const point = points[middle] as ChartPoint;
    if (point[0] === x) return point[1];
    if (point[0] < x) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}
