// Constant schedule: the optimizer's learning rate throughout; with a warm-up, from its end on.
import { scheduleOf } from './schedule.ts';

export const constant = scheduleOf({ kind: 'constant', defaults: {}, rate: ['rate = base'] });
