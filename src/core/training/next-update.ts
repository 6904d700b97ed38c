// The update settings of the next step of a run: with the learning rate of its epoch.
import { type LearningRateSchedule, scheduledRate } from '#core/learning/schedules/schedules.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import type { RunState } from './run-state.ts';

type Scheduled = UpdateSettings & { readonly schedule?: LearningRateSchedule };
type Moment = Pick<RunState, 'epoch' | 'scheduleMemory'>;

/** @param state where the run stands; null: at its start */
export function nextUpdate<Settings extends Scheduled>(settings: Settings, state: Moment | null): Settings {
  const learningRate = nextRate(settings, state);
  return { ...settings, optimizer: { ...settings.optimizer, learningRate } };
}

export function nextRate({ optimizer, schedule }: Scheduled, state: Moment | null): number {
  return scheduledRate(schedule, optimizer.learningRate, state?.epoch ?? 0, state?.scheduleMemory);
}
