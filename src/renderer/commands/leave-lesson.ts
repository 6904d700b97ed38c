// The ends of a lesson: what was in the window before it comes back, and nothing is asked about what was done in it.
import { endLending, keepLent } from '#renderer/state/document/open-document.ts';
import { useSetAside } from '#renderer/state/document/set-aside.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { endLesson } from '#renderer/state/window/lesson-store.ts';

/** What was saved out of a lesson and changed since is the learner's own work, and stays. */
export async function leaveLesson(): Promise<void> {
  await trainingSession().pause();
  endLesson();
  const { lentTo, dirty } = useDocument.getState();
  if (lentTo !== null || (!dirty && hasAside())) endLending();
}

/** Where nothing waits to come back, what was made in the lesson stays. */
export async function finishLesson(): Promise<void> {
  await trainingSession().pause();
  endLesson();
  const { lentTo, dirty } = useDocument.getState();
  if (!hasAside()) keepLent();
  else if (lentTo !== null || !dirty) endLending();
}

const hasAside = (): boolean => useSetAside.getState().documents.length > 0;
