// Classes of rows, and whether targets are classes at all.
import type { Dataset, Examples } from '#core/data/dataset.ts';
import { isConstant } from '#core/numeric/constant.ts';
import { remembered } from '#core/numeric/remembered.ts';

/**
 * Names of the classes that the targets of a dataset tell apart; null: they are values, or several things at once.
 * @param areShares what the network answers: of a single class among numbers nothing else tells whether it is one
 */
export function classNames(dataset: Dataset, areShares: boolean): readonly string[] | null {
  const names = namesByTargets(dataset);
  return names !== null && !areShares && isOneNumber(dataset) ? null : names;
}

const namesByTargets = remembered(({ targets, targetNames, encoding }: Dataset): readonly string[] | null => {
  const [column, ...others] = encoding?.targets ?? [];
  if (column === undefined || column.type === 'number' || others.length > 0)
    return classNamesIn({ targets, targetNames });
  // Of a single class the other one has no name.
  return column.isOneHot || column.categories.length > 1 ? column.categories : [...column.categories, ''];
});

const isOneNumber = remembered(({ targets, targetNames, encoding }: Dataset): boolean => {
  const isNumber = (encoding?.targets ?? []).every(({ type }) => type === 'number');
  return isNumber && targetNames.length === 1 && isConstant(targets);
});

/** By the values alone: a single column holds the classes 0 and 1; several are named after their classes. */
export function classNamesIn({
  targets,
  targetNames,
}: Pick<Examples, 'targets' | 'targetNames'>): readonly string[] | null {
  if (classCount(targets, targetNames.length) === null) return null;
  return targetNames.length === 1 ? ['0', '1'] : targetNames;
}

/**
 * How many classes these targets tell apart: two for one column of 0 and 1, one per column for one-hot rows; null for
 * anything else, such as values to be predicted or several yes-or-no questions at once. Rows that are left out are NaN.
 * @param targets [rows × width], row-major
 */
export function classCount(targets: Float64Array, width: number): number | null {
  if (width === 0 || targets.length === 0 || targets.some(isNoClass)) return null;
  if (width === 1) return 2;
  for (let offset = 0; offset < targets.length; offset += width) {
    let ones = 0;
    for (let column = 0; column < width; column += 1) ones += targets[offset + column] as number;
    if (ones !== 1 && !Number.isNaN(ones)) return null;
  }
  return width;
}

function isNoClass(target: number): boolean {
  return target !== 0 && target !== 1 && !Number.isNaN(target);
}

/**
 * The class of every row: one number counts by ≥ 0.5, several by the greatest, of equal ones the first.
 * @param values outputs or targets, [rows × width], row-major
 */
export function classesOf(values: Float64Array, width: number): Int32Array {
  return Int32Array.from({ length: values.length / width }, (_, row) => classAt(values, row * width, width));
}

function classAt(values: Float64Array, offset: number, width: number): number {
  if (width === 1) return (values[offset] as number) >= 0.5 ? 1 : 0;
  let best = 0;
  for (let index = 1; index < width; index += 1) {
    if ((values[offset + index] as number) > (values[offset + best] as number)) best = index;
  }
  return best;
}
