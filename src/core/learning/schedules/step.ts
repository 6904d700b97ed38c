// Step schedule: times `factor` after every `every` epochs (PyTorch's StepLR).
import { atLeastOneEpoch, upToOne } from '../setting-range.ts';
import { scheduleOf } from './schedule.ts';

/** Steps of a run. */
const usualSteps = 4;

export const step = scheduleOf({
  kind: 'step',
  numbers: { every: atLeastOneEpoch, factor: upToOne },
  defaults: { factor: 0.1 },
  begin: (epochs) => ({ every: Math.max(1, Math.floor(epochs / usualSteps)), factor: 0.5 }),
  rate: ['rate = base * factor^floor(epoch / every)'],
});
