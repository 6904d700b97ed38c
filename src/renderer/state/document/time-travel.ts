// Shows a past moment of a run: the worker looks it up, and it is shown when it is found.

import { useRun } from '../stores/run-store.ts';
import { liveMoment, sameMoment, shownMoment } from '../stores/shown-run.ts';
import { type Moment, stretchAt, useTimeline } from '../stores/timeline-store.ts';
import { backToLive, resumeFromHere } from '../training/looking-back.ts';
import { trainingSession } from '../training/training-session.ts';

/** What another program trained is remembered at its ends. */
function rememberedMoment(moment: Moment): Moment {
  const stretch = stretchAt(moment);
  if (stretch?.isElsewhere !== true || sameMoment(moment, liveMoment())) return moment;
  return { ...moment, step: stretch.firstStep };
}

/** A running training pauses first. The present itself is shown as the present. */
export async function lookAt(requested: Moment): Promise<void> {
  const moment = rememberedMoment(requested);
  useTimeline.setState({ sought: moment });
  // Without waiting the worker searches while the window shows what is sought.
  if (useRun.getState().status === 'running') await trainingSession().pause();
  // While it paused another moment may have been asked for, or none.
  const { sought } = useTimeline.getState();
  if (sought === null) return;
  if (sameMoment(sought, liveMoment())) backToLive();
  else if (stretchAt(sought) !== null) trainingSession().seek(sought);
}

/** Makes a moment of a run the present, as an undo entry; false when it isn't remembered. */
export async function resumeFrom(moment: Moment): Promise<boolean> {
  if (!(await arriveAt(moment))) return false;
  resumeFromHere();
  return true;
}

/** Looks at a moment and waits until it is shown exactly; false when it isn't remembered or another one was asked for. */
async function arriveAt(moment: Moment): Promise<boolean> {
  if (stretchAt(moment) === null) return false;
  await lookAt(moment);
  return new Promise((resolve) => {
    const look = (): void => {
      const { sought, lookedAt } = useTimeline.getState();
      const isThere = lookedAt?.isExact === true && sameMoment(lookedAt.moment, moment);
      if (sought !== null && sameMoment(sought, moment) && !isThere) return;
      stop();
      resolve(sameMoment(shownMoment(), moment));
    };
    const stop = useTimeline.subscribe(look);
    look();
  });
}
