// The training history of the file: a point for each epoch that was kept.
import type { HistoryPoint } from '../training-history.ts';
import {
  asList,
  asNumber,
  asObject,
  asWholeNumber,
  limitCount,
  optional,
  required,
  unknownFieldsOf,
} from './fields.ts';
import { maximumEpochs, maximumHistoryPoints } from './limits.ts';
import { fieldPath, itemPath } from './path.ts';

const path = 'history';
const known: ReadonlySet<string> = new Set(['epoch', 'step', 'loss', 'validationLoss', 'learningRate']);

export function readHistory(value: unknown): { readonly history?: readonly HistoryPoint[] } {
  if (value === undefined) return {};
  const items = asList(value, path);
  limitCount(items.length, maximumHistoryPoints, 'historyPoints', path);
  let last = -1;
  const history = items.map((item, index) => {
    const at = itemPath(path, index);
    const point = readPoint(item, at, last + 1);
    last = point.epoch;
    return point;
  });
  return { history };
}

/** @param earliest epochs rise */
function readPoint(value: unknown, at: string, earliest: number): HistoryPoint {
  const point = asObject(value, at);
  const number = (key: 'loss' | 'validationLoss' | 'learningRate', found: unknown) =>
    asNumber(found, fieldPath(at, key));
  const validationLoss = optional(point, 'validationLoss');
  const learningRate = optional(point, 'learningRate');
  return {
    epoch: asWholeNumber(required(point, 'epoch', at), fieldPath(at, 'epoch'), earliest, maximumEpochs),
    step: asWholeNumber(required(point, 'step', at), fieldPath(at, 'step'), 0, Number.MAX_SAFE_INTEGER),
    loss: number('loss', required(point, 'loss', at)),
    validationLoss: validationLoss === undefined ? null : number('validationLoss', validationLoss),
    ...(learningRate === undefined ? {} : { learningRate: number('learningRate', learningRate) }),
    ...unknownFieldsOf(point, known, at),
  };
}
