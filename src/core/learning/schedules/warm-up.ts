// Warm-up before a course: the rate rises in a line from a third (PyTorch's LinearLR with `start_factor` 1/3).
import { atLeastOneEpoch } from '../setting-range.ts';
import { scheduleOf } from './schedule.ts';

export const warmUpRule = scheduleOf({
  kind: 'warmUp',
  numbers: { warmUp: atLeastOneEpoch },
  defaults: {},
  begin: (epochs) => ({ warmUp: epochs }),
  rate: ['rate = base * (1 / 3 + (1 - 1 / 3) * (epoch / warmUp))'],
  shown: 'base * (1 / 3 + 2 / 3 * (epoch / warmUp))',
});
