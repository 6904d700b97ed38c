// The run's state in a few numbers, for tiles and status bar. The same object until one of them changes.
import type { LossPoint } from '#core/training/trainer.ts';
import { computed, useSignal } from '#renderer/signals/signal.ts';
import { type PresentLosses, presentLosses } from './present-losses.ts';
import { type RunStoreState, useRun } from './run-store.ts';

export interface RunFigures
  extends Pick<RunStoreState, 'status' | 'finishedBy' | 'accuracy' | 'epoch' | 'epochGoal' | 'step'> {
  readonly losses: PresentLosses | null;
  /** Of the last finished epoch. */
  readonly last: LossPoint | undefined;
}

const figures = computed((): RunFigures => {
  const { status, finishedBy, accuracy, epoch, epochGoal, step, log } = useRun.getState();
  return { status, finishedBy, accuracy, epoch, epochGoal, step, losses: presentLosses(), last: log.at(-1) };
});

export const useRunFigures = (): RunFigures => useSignal(figures);
