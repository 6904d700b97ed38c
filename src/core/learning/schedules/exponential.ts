// Exponential schedule: lowered by the same factor after each epoch (PyTorch's ExponentialLR).
import { integerPower } from '#core/numeric/integer-power.ts';
import type { LearningRateSchedule, ScheduleRule } from './schedule.ts';

type Schedule = Extract<LearningRateSchedule, { kind: 'exponential' }>;

export const exponential: ScheduleRule<Schedule> = {
  kind: 'exponential',
  defaults: {},
  rate: ({ factor }, base, epoch) => base * integerPower(factor, epoch),
  formula: '\\eta_e=\\eta_0\\,\\gamma^{e}',
};
