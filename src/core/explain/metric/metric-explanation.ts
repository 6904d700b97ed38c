// The explanation of a metric: an equation, the rows behind it, and other metrics to go on to.
import type { ClassScore } from '#core/metrics/class-metrics.ts';
import type { RowClasses } from '#core/metrics/row-classes.ts';
import type { Equation } from '../explanation.ts';
import type { MetricTarget } from './metric-target.ts';

/** Rows of the dataset with what a network said about them. */
export interface MeasuredRows {
  /** Their numbers in the dataset, from 0. */
  readonly rows: Int32Array;
  /** [rows × names], row-major, like the targets. */
  readonly outputs: Float64Array;
  readonly targets: Float64Array;
  /** Of the target columns. */
  readonly names: readonly string[];
  /** Null for targets that are no classes. */
  readonly classes: RowClasses | null;
}

/** A row that a metric can be understood by. */
export interface ListedRow {
  readonly row: number;
  /** A class by its name, or a number. */
  readonly target: string | number;
  readonly prediction: string | number;
}

/** What the listed rows have in common. */
export type ListKind = 'wrong' | ClassScore['listKind'] | 'counted' | 'furthestOff';

export type MetricNote = ClassScore['note'] | 'noSpread' | 'absentClasses';

export interface MetricExplanation {
  readonly target: MetricTarget;
  /** The class or target column that it is about; empty when it is about all. */
  readonly subject: string;
  /** Null where the metric is undefined; the note says why. */
  readonly equation: Equation | null;
  readonly notes: readonly MetricNote[];
  readonly listKind: ListKind | null;
  readonly listed: readonly ListedRow[];
  readonly related: readonly MetricTarget[];
}
