// Keeps a moment of training in the document, gives it another name, or takes it away.

import { type Checkpoint, numbersIn } from '../checkpoints/checkpoint.ts';
import type { EditResult, Refusal } from '../edit.ts';
import { maximumCheckpointNumbers, maximumCheckpoints } from '../file/limits.ts';
import type { NetworkDocument } from '../network-document.ts';
import { unfitName } from './steps/free-names.ts';
import { done, refusal, refused } from './steps/outcome.ts';

/** A name that is taken gets the next free number. */
export function saveCheckpoint(document: NetworkDocument, checkpoint: Checkpoint): EditResult {
  const { checkpoints = [] } = document;
  const requested = checkpoint.name.trim();
  const unfit = unfitName(requested) ?? tooMuch([...checkpoints, checkpoint]);
  if (unfit !== null) return { refusal: unfit };
  const name = freeName(checkpoints, requested);
  return done({ ...document, checkpoints: [...checkpoints, { ...checkpoint, name }] }, 'saveCheckpoint', { name });
}

export function renameCheckpoint(document: NetworkDocument, from: string, requested: string): EditResult {
  const { checkpoints = [] } = document;
  if (!checkpoints.some(({ name }) => name === from)) return refused('checkpointNotFound', { name: from });
  const name = requested.trim();
  if (name === from) return refused('nothingChanged');
  const unfit = unfitName(name);
  if (unfit !== null) return { refusal: unfit };
  if (checkpoints.some((other) => other.name === name)) return refused('checkpointNameTaken', { name });
  const renamed = checkpoints.map((each) => (each.name === from ? { ...each, name } : each));
  return done({ ...document, checkpoints: renamed }, 'renameCheckpoint', { from, to: name });
}

export function deleteCheckpoint(document: NetworkDocument, name: string): EditResult {
  const { checkpoints = [], ...rest } = document;
  const left = checkpoints.filter((each) => each.name !== name);
  if (left.length === checkpoints.length) return refused('checkpointNotFound', { name });
  return done(left.length === 0 ? rest : { ...rest, checkpoints: left }, 'deleteCheckpoint', { name });
}

function tooMuch(checkpoints: readonly Checkpoint[]): Refusal | null {
  if (checkpoints.length > maximumCheckpoints) return refusal('tooManyCheckpoints', { limit: maximumCheckpoints });
  const numbers = checkpoints.reduce((sum, each) => sum + numbersIn(each), 0);
  return numbers > maximumCheckpointNumbers
    ? refusal('checkpointsTooLarge', { limit: maximumCheckpointNumbers })
    : null;
}

function freeName(checkpoints: readonly Checkpoint[], requested: string): string {
  const taken = new Set(checkpoints.map(({ name }) => name));
  let name = requested;
  for (let number = 2; taken.has(name); number += 1) name = `${requested} (${number})`;
  return name;
}
