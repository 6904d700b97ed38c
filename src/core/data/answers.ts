// The kind of answer that targets ask of outputs: yes or no, one of several, or a value; and the loss that fits it.
import type { Examples } from './dataset.ts';

export interface Answers {
  readonly activation: 'linear' | 'sigmoid' | 'softmax';
  readonly loss: 'meanSquaredError' | 'binaryCrossEntropy' | 'crossEntropy';
}

/** Rows that are left out are NaN and say nothing. */
export function answersTo({
  targets,
  targetNames,
  count,
}: Pick<Examples, 'targets' | 'targetNames' | 'count'>): Answers {
  if (targets.some((target) => target !== 0 && target !== 1 && !Number.isNaN(target)))
    return { activation: 'linear', loss: 'meanSquaredError' };
  const width = targetNames.length;
  if (width > 1 && sumsAreOne(targets, width, count)) return { activation: 'softmax', loss: 'crossEntropy' };
  return { activation: 'sigmoid', loss: 'binaryCrossEntropy' };
}

function sumsAreOne(targets: Float64Array, width: number, count: number): boolean {
  for (let row = 0; row < count; row += 1) {
    let sum = 0;
    for (let at = row * width; at < (row + 1) * width; at += 1) sum += targets[at] as number;
    if (sum !== 1 && !Number.isNaN(sum)) return false;
  }
  return true;
}
