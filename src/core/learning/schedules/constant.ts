// Constant schedule: the optimizer's learning rate throughout; with a warm-up, from its end on.
import type { LearningRateSchedule, ScheduleRule } from './schedule.ts';

type Schedule = Extract<LearningRateSchedule, { kind: 'constant' }>;

export const constant: ScheduleRule<Schedule> = {
  kind: 'constant',
  defaults: {},
  rate: (_, base) => base,
  formula: '\\eta_e=\\eta_0',
};
