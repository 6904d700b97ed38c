// The one way in which the window changes the document: an edit becomes one labelled undo entry, or its refusal.

import { type Edit, type EditLabel, type EditResult, isRefused } from '#core/document/edit.ts';
import { forget, record, redo, undo } from '#core/document/history.ts';
import { performEdit } from '#core/document/perform-edit.ts';
import { putDocument, useDocument } from '../stores/document-store.ts';
import { freshSnapshot, type RunSnapshot, showSnapshot, useRun } from '../stores/run-store.ts';
import { backToLive, resumeFromHere } from '../training/looking-back.ts';
import { trainingSession } from '../training/training-session.ts';

/** A running training is committed before the edit, and goes on after it. Null when no document is open. */
export async function applyEdit(edit: Edit): Promise<EditResult | null> {
  if (useRun.getState().status !== 'running') return applyStanding(edit);
  return trainingSession().between(() => applyStanding(edit));
}

function applyStanding(edit: Edit): EditResult | null {
  resumeFromHere();
  const { document, history } = useDocument.getState();
  if (document === null) return null;
  const result = performEdit(edit, document);
  if (isRefused(result) || result.document === document) return result;
  const { snapshot } = useRun.getState();
  const after = momentAfter(result.label, snapshot);
  const recording = { label: result.label, before: document, after: result.document };
  putDocument(result.document, record(history, { ...recording, momentBefore: snapshot, momentAfter: after }));
  if (after === snapshot) leaveStage();
  else showSnapshot(after);
  return result;
}

/** Starting over or elsewhere forgets the run; any edit is an answer to its problem. */
function momentAfter({ code }: EditLabel, snapshot: RunSnapshot): RunSnapshot {
  if (code === 'reset' || code === 'reinitialise' || code === 'restoreVersion') return freshSnapshot;
  return snapshot.problem === null ? snapshot : { ...snapshot, problem: null, status: 'paused' };
}

/** An edit ends the stepping through stages: what they show is no longer this network's step. */
function leaveStage(): void {
  useRun.setState({ stage: null, stageIndex: -1 });
}

/** Takes the last entry back; the run goes back with it. Returns what was undone. */
export async function undoEdit(): Promise<EditLabel | null> {
  return moveInHistory(undo);
}

export async function redoEdit(): Promise<EditLabel | null> {
  return moveInHistory(redo);
}

/** Takes the last entry back for good. Returns what is forgotten. */
export async function forgetEdit(): Promise<EditLabel | null> {
  return moveInHistory(forget);
}

async function moveInHistory(move: typeof undo): Promise<EditLabel | null> {
  await trainingSession().pause();
  backToLive();
  const { document, history } = useDocument.getState();
  if (document === null) return null;
  const moved = move(history, document);
  if (moved === null) return null;
  putDocument(moved.document, moved.history);
  if (moved.moment === useRun.getState().snapshot) leaveStage();
  else showSnapshot(moved.moment);
  return moved.label;
}
