// Step schedule: lowered at regular intervals (PyTorch's StepLR).
import { scheduleOf } from './schedule.ts';

export const step = scheduleOf({
  kind: 'step',
  defaults: { factor: 0.1 },
  rate: ['rate = base * factor^floor(epoch / every)'],
});
