// Cosine schedule: down along half a cosine, and up again after it (PyTorch's CosineAnnealingLR; Loshchilov and Hutter, 2017).
import { atLeastOneEpoch, notNegative } from '../setting-range.ts';
import { scheduleOf } from './schedule.ts';

export const cosine = scheduleOf({
  kind: 'cosine',
  /** Epochs of the way down, and where it ends. */
  numbers: { epochs: atLeastOneEpoch, minimum: notNegative },
  defaults: { minimum: 0 },
  begin: (epochs) => ({ epochs }),
  // The same way up as down, to the last bit.
  rate: [
    'around = epoch - 2 * epochs * floor(epoch / (2 * epochs))',
    'distance = min(around, 2 * epochs - around)',
    'rate = minimum + (base - minimum) * (1 + cos(pi * distance / epochs)) / 2',
  ],
  shown: 'minimum + (base - minimum) / 2 * (1 + cos(pi * epoch / epochs))',
});
