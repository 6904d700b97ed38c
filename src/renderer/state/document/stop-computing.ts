// Stops everything that shows computed numbers before an exercise asks for one: training, stepping, the past, panels.
import { useTimeline } from '../stores/timeline-store.ts';
import { backToLive } from '../training/looking-back.ts';
import { stopStepping } from '../training/stage-session.ts';
import { trainingSession } from '../training/training-session.ts';
import { closeDialog } from '../window/dialog-store.ts';
import { closePanel } from '../window/panel-beside-store.ts';

export async function stopComputing(): Promise<void> {
  await trainingSession().pause();
  await stopStepping();
  if (useTimeline.getState().lookedAt !== null) backToLive();
  closePanel();
  closeDialog();
}
