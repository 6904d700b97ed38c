// Every measured row of the dataset with what the network says about it, the worst first.
import type { Examples } from '#core/data/dataset.ts';
import { classCount } from '#core/training/metrics/classes.ts';
import type { RowOutcomes } from '#core/training/row-outcomes.ts';
import type { Cell } from '#renderer/charts/tile/tile-table.ts';
import { briefText } from '#renderer/ui/field-text.ts';

export interface PredictionRow {
  /** From 0. */
  readonly row: number;
  /** Among those that were measured. */
  readonly place: number;
  /** A class by its name, or values. */
  readonly target: string;
  readonly prediction: string;
  /** ŷ − y of the output that is furthest off. */
  readonly error: number;
  readonly loss: number;
  /** Of the sum of all rows' losses; NaN while there is none or it is not finite. */
  readonly share: number;
}

/** What is not a number counts as worst; of equal losses the earlier row comes first. */
export function worstFirst({ rows, outputs, losses }: RowOutcomes, dataset: Examples): readonly PredictionRow[] {
  const total = losses.reduce((sum, loss) => sum + loss, 0);
  const badness = losses.map((loss) => (Number.isNaN(loss) ? Infinity : loss));
  const width = dataset.targetNames.length;
  const hasClasses = width > 1 && classCount(dataset.targets, width) !== null;
  const textOf = hasClasses ? classText : valuesText;
  const order = [...losses.keys()].sort((a, b) => descending(badness[a] as number, badness[b] as number) || a - b);
  return order.map((place) => {
    const row = rows[place] as number;
    const target = dataset.targets.subarray(row * width, (row + 1) * width);
    const output = outputs.subarray(place * width, (place + 1) * width);
    const loss = losses[place] as number;
    return {
      row,
      place,
      target: textOf(target, dataset.targetNames),
      prediction: textOf(output, dataset.targetNames),
      error: furthestOff(output, target),
      loss,
      share: loss / total,
    };
  });
}

function descending(a: number, b: number): number {
  return a === b ? 0 : b - a;
}

function classText(values: Float64Array, names: readonly string[]): string {
  let best = 0;
  for (const [index, value] of values.entries()) if (value > (values[best] as number)) best = index;
  return names[best] ?? '';
}

function valuesText(values: Float64Array): string {
  return [...values].map(briefText).join(', ');
}

function furthestOff(output: Float64Array, target: Float64Array): number {
  let error = 0;
  for (const [index, value] of output.entries()) {
    const own = value - (target[index] as number);
    if (Number.isNaN(own)) return own;
    if (Math.abs(own) > Math.abs(error)) error = own;
  }
  return error;
}

/** Row number from 1, features, targets, predictions, error, loss, its share: every number in full. */
export function predictionCells(each: PredictionRow, outcomes: RowOutcomes, dataset: Examples): readonly Cell[] {
  const slice = (values: Float64Array, width: number, row = each.row) =>
    values.subarray(row * width, (row + 1) * width);
  const width = dataset.targetNames.length;
  return [
    each.row + 1,
    ...slice(dataset.features, dataset.featureNames.length),
    ...slice(dataset.targets, width),
    ...slice(outcomes.outputs, width, each.place),
    each.error,
    each.loss,
    Number.isNaN(each.share) ? null : each.share,
  ];
}
