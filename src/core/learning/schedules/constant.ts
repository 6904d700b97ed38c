// Constant schedule: the optimizer's learning rate throughout; with a warm-up, from its end on.
import { scheduleOf } from './schedule.ts';

export const constant = scheduleOf({
  kind: 'constant',
  numbers: {},
  defaults: {},
  begin: () => ({}),
  rate: ['rate = base'],
});
