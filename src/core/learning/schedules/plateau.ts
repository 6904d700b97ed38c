// Plateau schedule: lowered when the loss stops falling (PyTorch's ReduceLROnPlateau, mode "min", threshold mode "rel").
import { type ScheduleOf, scheduleOf } from './schedule.ts';

const defaults = { factor: 0.1, patience: 10, threshold: 1e-4, minimum: 0 };

export const plateau = scheduleOf({
  kind: 'plateau',
  defaults,
  // A rate that is below the minimum from the start is left there.
  rate: ['rate = select(minimum, base, base, max(base * scale, minimum))'],
  shown: 'max(base * scale, minimum)',
});

/** What has been seen of the losses. Plain data, part of a run's state. */
export interface PlateauState {
  /** The least loss so far. */
  readonly best: number;
  /** Epochs since then, or since the rate was lowered. */
  readonly badEpochs: number;
  /** Product of the factors by which the rate has been lowered; kept when the optimizer's rate changes. */
  readonly scale: number;
}

export const freshPlateau: PlateauState = { best: Number.POSITIVE_INFINITY, badEpochs: 0, scale: 1 };

/** PyTorch's `eps`: a rate that would fall by less stays. */
const leastFall = 1e-8;

/** The state after an epoch with this loss. */
export function observePlateau(
  schedule: ScheduleOf<'plateau'>,
  base: number,
  state: PlateauState,
  loss: number,
): PlateauState {
  const { factor, patience, threshold } = { ...defaults, ...schedule };
  if (loss < state.best * (1 - threshold)) return { ...state, best: loss, badEpochs: 0 };
  const badEpochs = state.badEpochs + 1;
  if (badEpochs <= patience) return { ...state, badEpochs };
  const scale = state.scale * factor;
  const fall = plateau.rate(schedule, base, 0, state.scale) - plateau.rate(schedule, base, 0, scale);
  return { ...state, badEpochs: 0, scale: fall > leastFall ? scale : state.scale };
}
