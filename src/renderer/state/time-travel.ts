// Sets out for a moment of the past: the worker looks it up, and it is shown when it is found.
import { documentAt, type Moment } from './timeline-store.ts';
import { trainingSession } from './training-session.ts';

/** A running training pauses first. */
export async function lookAt(moment: Moment): Promise<void> {
  await trainingSession.pause();
  if (documentAt(moment) !== null) trainingSession.seek(moment);
}
