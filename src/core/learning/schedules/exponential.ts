// Exponential schedule: lowered by the same factor after each epoch (PyTorch's ExponentialLR).
import { scheduleOf } from './schedule.ts';

export const exponential = scheduleOf({ kind: 'exponential', defaults: {}, rate: ['rate = base * factor^epoch'] });
