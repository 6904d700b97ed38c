// Cosine schedule: down along half a cosine, and up again after it (PyTorch's CosineAnnealingLR; Loshchilov and Hutter, 2017).
import { cos } from '#core/numeric/trigonometry.ts';
import type { LearningRateSchedule, ScheduleRule } from './schedule.ts';

type Schedule = Extract<LearningRateSchedule, { kind: 'cosine' }>;

const defaults = { minimum: 0 };

export const cosine: ScheduleRule<Schedule> = {
  kind: 'cosine',
  defaults,
  rate({ epochs, minimum = defaults.minimum }, base, epoch) {
    const around = epoch % (2 * epochs);
    const distance = Math.min(around, 2 * epochs - around);
    return minimum + ((base - minimum) * (1 + cos((Math.PI * distance) / epochs))) / 2;
  },
  formula: '\\eta_e=\\eta_{\\min}+\\frac{\\eta_0-\\eta_{\\min}}{2}\\left(1+\\cos\\frac{\\pi e}{T}\\right)',
};
