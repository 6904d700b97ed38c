// The training history in a file: a point for each epoch that was kept, in their order.
import { maximumEpochs } from '#core/learning/setting-range.ts';
import type { HistoryPoint } from '../training-history.ts';
import { always, maybe, objectOf, orNull } from './file-object.ts';
import { refuse } from './file-problem.ts';
import { checked, count, finiteNumber, listOf, named, numberIn, writtenOnce } from './file-value.ts';
import { maximumHistoryPoints } from './limits.ts';
import { fieldPath, itemPath } from './path.ts';

const point = objectOf<HistoryPoint>('inline', {
  epoch: always(numberIn({ minimum: 0, maximum: maximumEpochs, isWhole: true })),
  step: always(count),
  loss: always(finiteNumber),
  validationLoss: orNull(finiteNumber),
  learningRate: maybe(finiteNumber),
});

const points = listOf(named('historyPoint', point), {
  limit: maximumHistoryPoints,
  part: 'historyPoints',
  lines: 'each',
});

/** It changes only with a run. */
export const historyValue = writtenOnce(checked(points, refuseDisorder));

function refuseDisorder(history: readonly HistoryPoint[], path: string): void {
  let last = -1;
  for (const [index, { epoch }] of history.entries()) {
    if (epoch <= last) {
      const values = { found: epoch, minimum: last + 1, maximum: maximumEpochs };
      refuse('outOfRange', fieldPath(itemPath(path, index), 'epoch'), values);
    }
    last = epoch;
  }
}
