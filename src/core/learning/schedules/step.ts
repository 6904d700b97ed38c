// Step schedule: lowered at regular intervals (PyTorch's StepLR).
import { integerPower } from '#core/numeric/integer-power.ts';
import type { LearningRateSchedule, ScheduleRule } from './schedule.ts';

type Schedule = Extract<LearningRateSchedule, { kind: 'step' }>;

const defaults = { factor: 0.1 };

export const step: ScheduleRule<Schedule> = {
  kind: 'step',
  defaults,
  rate: ({ every, factor = defaults.factor }, base, epoch) => base * integerPower(factor, Math.floor(epoch / every)),
  formula: '\\eta_e=\\eta_0\\,\\gamma^{\\lfloor e/k\\rfloor}',
};
