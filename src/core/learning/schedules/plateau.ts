// Plateau schedule: times `factor` when the loss has not fallen for more than `patience` epochs (PyTorch's ReduceLROnPlateau, "min" and "rel").
// The loss is that of validation, without a split that of training.
import { belowOne, epochs, notNegative } from '../setting-range.ts';
import { scheduleOf } from './schedule.ts';

export const plateau = scheduleOf({
  kind: 'plateau',
  // `factor` is below 1, as PyTorch demands: a rate that stays would be lowered for nothing.
  numbers: { factor: belowOne, patience: epochs, threshold: notNegative, minimum: notNegative },
  defaults: { factor: 0.1, patience: 10, threshold: 1e-4, minimum: 0 },
  begin: () => ({}),
  remembers: {
    /** The least loss so far. */
    best: { begin: Number.POSITIVE_INFINITY },
    /** Epochs since then, or since the rate was lowered. */
    badEpochs: { begin: 0, range: { minimum: 0, maximum: Number.MAX_SAFE_INTEGER, isWhole: true } },
    /** Product of the factors by which the rate has been lowered; kept when the optimizer's rate changes. */
    scale: { begin: 1, range: { minimum: 0, maximum: 1 } },
  },
  // A rate that is below the minimum from the start is left there.
  rate: ['rate = select(minimum, base, base, max(base * scale, minimum))'],
  shown: 'max(base * scale, minimum)',
  // PyTorch's `eps`: a rate that would fall by less than 1e-8 stays.
  observe: [
    'isBetter = select(best * (1 - threshold), loss, 1, 0)',
    'best = select(isBetter, 0, loss, best)',
    'waited = badEpochs + 1',
    'isOver = select(waited, patience, 1 - isBetter, 0)',
    'badEpochs = select(isBetter + isOver, 0, 0, waited)',
    'lower = scale * factor',
    'rate = select(minimum, base, base, max(base * scale, minimum))',
    'lowerRate = select(minimum, base, base, max(base * lower, minimum))',
    'scale = select(isOver, 0, select(rate - lowerRate, 0.00000001, lower, scale), scale)',
  ],
});
