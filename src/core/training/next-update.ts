// How the next step of a run turns gradients into a change: the settings with the learning rate of its epoch.
import type { LearningRateSchedule } from '#core/learning/schedules/schedule.ts';
import { scheduledRate } from '#core/learning/schedules/schedules.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import type { RunState } from './run-state.ts';

/** @param state where the run stands; null: at its start */
export function nextUpdate<Settings extends UpdateSettings & { readonly schedule?: LearningRateSchedule }>(
  settings: Settings,
  state: Pick<RunState, 'epoch' | 'plateau'> | null,
): Settings {
  const { optimizer, schedule } = settings;
  const learningRate = scheduledRate(schedule, optimizer.learningRate, state?.epoch ?? 0, state?.plateau);
  return { ...settings, optimizer: { ...optimizer, learningRate } };
}
