// Exponential schedule: times `factor` after each epoch (PyTorch's ExponentialLR).
import { exp } from '#core/numeric/exp.ts';
import { log } from '#core/numeric/log.ts';
import { upToOne } from '../setting-range.ts';
import { scheduleOf } from './schedule.ts';

/** By how much a new choice lowers the rate over the whole run. */
const wholeDecay = 0.1;

export const exponential = scheduleOf({
  kind: 'exponential',
  numbers: { factor: upToOne },
  defaults: {},
  begin: (epochs) => ({ factor: shareAfter(epochs) }),
  rate: ['rate = base * factor^epoch'],
});

/** As many digits as say it: 0.977 for 100 epochs, 0.99977 for 10,000. */
function shareAfter(epochs: number): number {
  const lost = 1 - exp(log(wholeDecay) / epochs);
  return Number((1 - Number(lost.toPrecision(2))).toPrecision(12));
}
