// The run's state in a few numbers, for tiles and status bar. The same object until one of them changes.
import { useShallow } from 'zustand/react/shallow';
import type { LossPoint } from '#core/training/trainer.ts';
import { type RunStoreState, useRun } from './run-store.ts';

export interface RunFigures
  extends Pick<RunStoreState, 'status' | 'finishedBy' | 'accuracy' | 'epoch' | 'epochGoal' | 'step'> {
  /** Losses of the last finished epoch. */
  readonly last: LossPoint | undefined;
}

export function useRunFigures(): RunFigures {
  return useRun(
    useShallow(({ status, finishedBy, accuracy, epoch, epochGoal, step, log }) => ({
      status,
      finishedBy,
      accuracy,
      epoch,
      epochGoal,
      step,
      last: log.at(-1),
    })),
  );
}
