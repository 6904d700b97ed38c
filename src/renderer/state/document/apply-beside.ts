// An edit of what is kept beside the network: it is the present's, also while a moment of the past is shown, which stays.
import { type Edit, type EditResult, isRefused } from '#core/document/edit.ts';
import { record } from '#core/document/history.ts';
import { performEdit } from '#core/document/perform-edit.ts';
import { putDocument, useDocument } from '../stores/document-store.ts';
import { useRun } from '../stores/run-store.ts';
import { useTimeline } from '../stores/timeline-store.ts';
import { presentDocument, withCheckpointsOf } from '../training/looking-back.ts';
import { trainingSession } from '../training/training-session.ts';

/** A running training is committed before the edit, and goes on after it. Null when no document is open. */
export async function applyBeside(edit: Edit): Promise<EditResult | null> {
  if (useRun.getState().status !== 'running') return applyStanding(edit);
  return trainingSession().between(() => applyStanding(edit));
}

function applyStanding(edit: Edit): EditResult | null {
  const present = presentDocument();
  const { document: shown, history } = useDocument.getState();
  if (present === null || shown === null) return null;
  const result = performEdit(edit, present);
  if (isRefused(result)) return result;
  const { lookedAt } = useTimeline.getState();
  const moment = lookedAt?.live.snapshot ?? useRun.getState().snapshot;
  const { label, document } = result;
  const recording = { label, before: present, after: document, momentBefore: moment, momentAfter: moment };
  if (lookedAt !== null) {
    useTimeline.setState({ lookedAt: { ...lookedAt, live: { ...lookedAt.live, document } } });
  }
  putDocument(lookedAt === null ? document : withCheckpointsOf(document, shown), record(history, recording));
  return result;
}
