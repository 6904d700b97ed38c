// Commit of a run's parameters to the document, as one undo entry.
import { type EditLabel, isRefused } from '#core/document/edit.ts';
import { recordTraining } from '#core/document/edits/record-training.ts';
import { lastEntry, lengthen, record } from '#core/document/history.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { StopReason } from '#core/training/training-messages.ts';
import { putDocument, useDocument } from '../stores/document-store.ts';
import type { FinishReason, RunSnapshot, RunStatus } from '../stores/run-store.ts';

interface Commitment {
  readonly trained: NetworkDocument;
  readonly snapshot: RunSnapshot;
}

/** Records the learned parameters: one undo entry per run, lengthened when it goes on without an edit between. */
export function commitTraining(document: NetworkDocument, before: RunSnapshot, after: RunSnapshot): Commitment {
  const { state } = after;
  const { history } = useDocument.getState();
  const stepsBefore = before.state?.step ?? 0;
  const unchanged = { trained: document, snapshot: { ...after, network: document.network } };
  if (state === null || state.step === stepsBefore) return unchanged;
  const last = lastEntry(history);
  const goesOn = last?.label.code === 'train' || last?.label.code === 'trainPartOfEpoch';
  const start = goesOn ? last.momentBefore : before;
  const result = recordTraining(document, state.parameters, state.epoch - (start.state?.epoch ?? 0), after.log);
  if (isRefused(result)) return unchanged;
  const label: EditLabel = result.label;
  // Within an epoch the last point tells of the one before.
  const logged = after.log.at(-1)?.step === state.step ? result.document : after.logged;
  const moment = { ...after, network: result.document.network, logged };
  const recording = { label, before: document, after: result.document, momentBefore: before, momentAfter: moment };
  putDocument(result.document, goesOn ? lengthen(history, recording) : record(history, recording));
  return { trained: result.document, snapshot: moment };
}

/** A single step or epoch leaves the run where it paused, even if a rule would have ended it there. */
export function standingAfter(
  reason: StopReason,
  isBoundForGoal: boolean,
): { readonly status: RunStatus; readonly finishedBy: FinishReason | null } {
  if (reason === 'diverged') return { status: 'diverged', finishedBy: null };
  if (reason === 'paused' || !isBoundForGoal) return { status: 'paused', finishedBy: null };
  return { status: 'finished', finishedBy: reason === 'finished' ? 'epochs' : reason };
}
