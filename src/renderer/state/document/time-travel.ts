// Sets out for a moment of a run: the worker looks it up, and it is shown when it is found.

import { useRun } from '../stores/run-store.ts';
import { liveMoment, sameMoment } from '../stores/shown-run.ts';
import { type Moment, stretchAt, useTimeline } from '../stores/timeline-store.ts';
import { backToLive } from '../training/looking-back.ts';
import { trainingSession } from '../training/training-session.ts';

/** A running training pauses first. The present itself is shown as the present. */
export async function lookAt(moment: Moment): Promise<void> {
  useTimeline.setState({ sought: moment });
  // Without waiting the worker searches while the window shows what is sought.
  if (useRun.getState().status === 'running') await trainingSession.pause();
  // While it paused another moment may have been wished for, or none.
  const { sought } = useTimeline.getState();
  if (sought === null) return;
  if (sameMoment(sought, liveMoment())) backToLive();
  else if (stretchAt(sought) !== null) trainingSession.seek(sought);
}
