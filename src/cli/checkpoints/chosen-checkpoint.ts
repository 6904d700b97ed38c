// The saved moment of a document that an option names, and the document as it was then.

import { documentAt } from '#core/checkpoints/checkpoint-of.ts';
import type { Checkpoint } from '#core/document/checkpoints/checkpoint.ts';
import { checkpointMisfit } from '#core/document/checkpoints/misfit.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { sentenceOf } from '#messages/diagnostic-sentence.ts';
import type { CommandCall, OwnOption } from '../command.ts';
import { badUsage, Failure } from '../failure.ts';

export interface ChosenMoment {
  readonly document: NetworkDocument;
  /** Null: the document as it stands. */
  readonly checkpoint: Checkpoint | null;
}

/** @throws Failure for a moment that the document doesn't have, or that doesn't fit its network any more */
export function chosenMoment(call: CommandCall, option: OwnOption, document: NetworkDocument): ChosenMoment {
  if (!call.has(option)) return { document, checkpoint: null };
  const name = call.requiredValue(option);
  const { checkpoints = [], network } = document;
  const checkpoint = checkpoints.find((each) => each.name === name);
  if (checkpoint === undefined) throw noSuchMoment(call, name, checkpoints);
  const misfit = checkpointMisfit(checkpoint, network);
  if (misfit !== null) throw new Failure(2, [`${call.argument}: ${sentenceOf(call.translate, misfit)}`]);
  return { document: documentAt(document, checkpoint), checkpoint };
}

function noSuchMoment({ translate }: CommandCall, name: string, checkpoints: readonly Checkpoint[]): Failure {
  if (checkpoints.length === 0) return badUsage(translate, 'cli.noCheckpoints', { name });
  return badUsage(translate, 'cli.noSuchCheckpoint', { name, names: checkpoints.map((each) => each.name).join(', ') });
}
