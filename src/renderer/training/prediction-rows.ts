// Every measured row of the dataset with what the network says about it in the user's own units, the worst first.
import { tableOf } from '#core/data/builtin-datasets.ts';
import type { Dataset } from '#core/data/dataset.ts';
import type { DatasetChoice, Cell as TableCell } from '#core/data/dataset-choice.ts';
import { decodeTargets, inUserUnits } from '#core/data/table/encode.ts';
import { classCount } from '#core/metrics/classes.ts';
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

/** What the rows are called by: columns of a table as they stand in it, or the numbers of a set that was generated. */
export interface SpokenRows {
  readonly featureNames: readonly string[];
  readonly targetNames: readonly string[];
  readonly featuresOf: (row: number) => readonly Cell[];
  /** @param outputs of the network for one row, or its targets */
  readonly valuesOf: (outputs: Float64Array) => readonly (number | string)[];
}

type Data = Omit<Dataset, 'split' | 'problems'>;

/** @param choice that the dataset was made of */
export function spokenRows(
  { encoding, features, featureNames, targetNames }: Data,
  choice: DatasetChoice | null,
): SpokenRows {
  if (encoding === null) {
    const width = featureNames.length;
    const featuresOf = (row: number) => [...features.subarray(row * width, (row + 1) * width)];
    return { featureNames, targetNames, featuresOf, valuesOf: (outputs) => [...outputs] };
  }
  const columns = encoding.features;
  const rows = choice === null ? [] : tableOf(choice).rows;
  return {
    featureNames: columns.map(({ name }) => name),
    targetNames: encoding.targets.map(({ name }) => name),
    featuresOf: (row) => columns.map(({ column }) => plainCell(rows[row]?.[column] ?? null)),
    valuesOf: (outputs) => decodeTargets(encoding, outputs),
  };
}

function plainCell(cell: TableCell): Cell {
  return typeof cell === 'boolean' ? String(cell) : cell;
}

/** What is not a number counts as worst; of equal losses the earlier row comes first. */
export function worstFirst({ rows, outputs, losses }: RowOutcomes, dataset: Data): readonly PredictionRow[] {
  const total = losses.reduce((sum, loss) => sum + loss, 0);
  const badness = losses.map((loss) => (Number.isNaN(loss) ? Infinity : loss));
  const { encoding, targetNames } = dataset;
  const width = targetNames.length;
  const textOf = wordsFor(dataset);
  const inUnits = (values: Float64Array) => (encoding === null ? values : inUserUnits(encoding, values));
  const order = [...losses.keys()].sort((a, b) => descending(badness[a] as number, badness[b] as number) || a - b);
  return order.map((place) => {
    const row = rows[place] as number;
    const target = dataset.targets.subarray(row * width, (row + 1) * width);
    const output = outputs.subarray(place * width, (place + 1) * width);
    const loss = losses[place] as number;
    return {
      row,
      place,
      target: textOf(target),
      prediction: textOf(output),
      error: furthestOff(inUnits(output), inUnits(target)),
      loss,
      share: loss / total,
    };
  });
}

function descending(a: number, b: number): number {
  return a === b ? 0 : b - a;
}

function wordsFor({ encoding, targets, targetNames }: Data): (outputs: Float64Array) => string {
  const width = targetNames.length;
  if (encoding !== null) return (outputs) => valuesText(decodeTargets(encoding, outputs));
  const hasClasses = width > 1 && classCount(targets, width) !== null;
  return hasClasses ? (outputs) => classText(outputs, targetNames) : valuesText;
}

function classText(values: Float64Array, names: readonly string[]): string {
  let best = 0;
  for (const [index, value] of values.entries()) if (value > (values[best] as number)) best = index;
  return names[best] ?? '';
}

function valuesText(values: Iterable<number | string>): string {
  return [...values].map((value) => (typeof value === 'number' ? briefText(value) : value)).join(', ');
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
export function predictionCells(
  each: PredictionRow,
  outcomes: RowOutcomes,
  { targets, targetNames }: Pick<Data, 'targets' | 'targetNames'>,
  { featuresOf, valuesOf }: SpokenRows,
): readonly Cell[] {
  const width = targetNames.length;
  const valuesAt = (values: Float64Array, row: number) => valuesOf(values.subarray(row * width, (row + 1) * width));
  return [
    each.row + 1,
    ...featuresOf(each.row),
    ...valuesAt(targets, each.row),
    ...valuesAt(outcomes.outputs, each.place),
    each.error,
    each.loss,
    Number.isNaN(each.share) ? null : each.share,
  ];
}
