// A line of train.py's output while the app looks on, checked field by field: it comes from another program.
import {
  asKind,
  asList,
  asNumber,
  asObject,
  asText,
  asWholeNumber,
  type FileObject,
  isObject,
  limitCount,
  optional,
  required,
} from '#core/document/file/fields.ts';
import { fieldPath, itemPath } from '#core/document/file/path.ts';
import type { LossPoint } from '#core/training/trainer.ts';
import { mostToldEpochs, mostToldRows } from '../train-viewer.ts';

/** By the names of the state_dict: little-endian float32 in base64. */
export type PackedTensors = ReadonlyMap<string, string>;

export interface PackedNumbers {
  readonly weights: PackedTensors;
  /** Of the data's loss; a tensor that no gradient reaches is not there. */
  readonly gradients: PackedTensors;
  /** What the step added. */
  readonly changes: PackedTensors;
}

interface ToldMoment {
  readonly epoch: number;
  readonly step: number;
  /** Of the epochs that ended since the last line. */
  readonly points: readonly LossPoint[];
}

export interface ToldFrame extends ToldMoment {
  readonly kind: 'frame';
  /** Of the mini-batch, before its update; null: not finite. */
  readonly loss: number | null;
  readonly rows: readonly number[];
  /** Null: the network is too large, or a number is not finite. */
  readonly numbers: PackedNumbers | null;
}

export const endings = ['epochs', 'targetLoss', 'patience', 'time', 'cancelled', 'diverged'] as const;

export type ToldLine =
  | { readonly kind: 'begun'; readonly points: readonly LossPoint[] }
  | ToldFrame
  | ({ readonly kind: 'paused' } & ToldMoment)
  | ({ readonly kind: 'done'; readonly reason: (typeof endings)[number] } & ToldMoment);

const mostTensors = 100_000;
const longestTensorName = 1000;
/** Base64 of more numbers than a frame may hold. */
const longestTensor = 2 ** 23;

/** Null: nothing of ours, such as what a library prints. @throws RefusedFile for a line of ours that is not as it should be */
export function toldLine(text: string): ToldLine | null {
  const line = parsed(text);
  if (!isObject(line)) return null;
  const { frame, begun, paused, done } = line;
  if (frame !== undefined) return frameOf(asObject(frame, 'frame'));
  if (begun === true) return { kind: 'begun', points: pointsOf(line, '') };
  if (paused === true) return { kind: 'paused', ...momentOf(line, '') };
  if (done !== true) return null;
  const reason = asKind(required(line, 'stopReason', ''), 'stopReason', endings);
  return { kind: 'done', reason, ...momentOf(line, '') };
}

function parsed(text: string): unknown {
  if (!text.startsWith('{')) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function frameOf(frame: FileObject): ToldFrame {
  const rows = asList(required(frame, 'rows', 'frame'), 'frame.rows');
  limitCount(rows.length, mostToldRows, 'rows', 'frame.rows');
  const tensors = (name: string): PackedTensors => tensorsOf(optional(frame, name), fieldPath('frame', name));
  const hasNumbers = optional(frame, 'weights') !== undefined;
  return {
    kind: 'frame',
    ...momentOf(frame, 'frame'),
    loss: numberOrNull(frame, 'loss', 'frame'),
    rows: rows.map((row, at) => asCount(row, itemPath('frame.rows', at))),
    numbers: hasNumbers
      ? { weights: tensors('weights'), gradients: tensors('gradients'), changes: tensors('changes') }
      : null,
  };
}

function tensorsOf(value: unknown, path: string): PackedTensors {
  const entries = Object.entries(asObject(value, path));
  limitCount(entries.length, mostTensors, 'tensors', path);
  return new Map(
    entries.map(([name, packed]) => [
      asText(name, path, longestTensorName),
      asText(packed, fieldPath(path, name), longestTensor),
    ]),
  );
}

function momentOf(line: FileObject, path: string): ToldMoment {
  const count = (key: string): number => asCount(required(line, key, path), fieldPath(path, key));
  return { epoch: count('epoch'), step: count('step'), points: pointsOf(line, path) };
}

/** An epoch whose loss is not finite has no point on a curve. */
function pointsOf(line: FileObject, parent: string): readonly LossPoint[] {
  const path = fieldPath(parent, 'points');
  const points = asList(required(line, 'points', parent), path);
  limitCount(points.length, mostToldEpochs, 'points', path);
  return points.flatMap((value, at) => {
    const place = itemPath(path, at);
    const point = asObject(value, place);
    const loss = numberOrNull(point, 'loss', place);
    const learningRate = numberOrNull(point, 'learningRate', place);
    const told = {
      epoch: asCount(required(point, 'epoch', place), fieldPath(place, 'epoch')),
      step: asCount(required(point, 'step', place), fieldPath(place, 'step')),
      validationLoss: numberOrNull(point, 'validationLoss', place),
      ...(learningRate === null ? {} : { learningRate }),
    };
    return loss === null ? [] : [{ ...told, loss }];
  });
}

function numberOrNull(object: FileObject, key: string, path: string): number | null {
  const value = optional(object, key);
  return value === undefined ? null : asNumber(value, fieldPath(path, key));
}

function asCount(value: unknown, path: string): number {
  return asWholeNumber(value, path, 0, Number.MAX_SAFE_INTEGER);
}
