// The whole state of a run as a saved moment of the document, in place of one of the same name.
import { checkpointOf } from '#core/checkpoints/checkpoint-of.ts';
import { type Checkpoint, numbersIn } from '#core/document/checkpoints/checkpoint.ts';
import { type EditResult, isRefused } from '#core/document/edit.ts';
import { deleteCheckpoint, saveCheckpoint } from '#core/document/edits/checkpoints.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { LossPoint, Trainer } from '#core/training/trainer.ts';
import type { CommandCall } from '../command.ts';
import { badUsage } from '../failure.ts';

/** @param document with the run's weights in it, @param last the last finished epoch */
export function withSavedRun(
  document: NetworkDocument,
  trainer: Trainer,
  name: string,
  last: LossPoint | null,
): EditResult {
  const state = trainer.state();
  const point = last?.step === state.step ? last : null;
  return replacing(document, checkpointOf(document, state, name, point));
}

/** Before the training. @returns how many numbers it will hold @throws Failure for a name or a size that no moment can have */
export function requireRoomForRun(
  call: CommandCall,
  document: NetworkDocument,
  trainer: Trainer,
  name: string,
): number {
  const result = withSavedRun(document, trainer, name, null);
  if (isRefused(result)) {
    const { code, values } = result.refusal;
    throw badUsage(call.translate, `edits.refused_${code}`, values);
  }
  const saved = result.document.checkpoints?.at(-1);
  return saved === undefined ? 0 : numbersIn(saved);
}

function replacing(document: NetworkDocument, checkpoint: Checkpoint): EditResult {
  const without = deleteCheckpoint(document, checkpoint.name.trim());
  return saveCheckpoint(isRefused(without) ? document : without.document, checkpoint);
}
