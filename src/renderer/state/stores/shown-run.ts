// The run and the moment of it that are shown, and where the present stands.
import { useSyncExternalStore } from 'react';
import type { Checkpoint } from '#core/document/checkpoints/checkpoint.ts';
import type { LossPoint } from '#core/training/trainer.ts';
import { computed, useSignal } from '#renderer/signals/signal.ts';
import { type RunSnapshot, useRun } from './run-store.ts';
import { type KnownRun, type Moment, useTimeline } from './timeline-store.ts';

export interface ShownRun {
  readonly run: KnownRun;
  /** All epochs of the run, also those that come after what is shown. */
  readonly log: readonly LossPoint[];
  readonly lastStep: number;
  readonly shownStep: number;
  /** Where the present stands in this run; null: in another one. */
  readonly liveStep: number | null;
  /** What is shown, or about to be, is not the present. */
  readonly isPast: boolean;
}

export function sameMoment(a: Moment | null, b: Moment | null): boolean {
  return a?.run === b?.run && a?.step === b?.step;
}

/** The present's snapshot, whatever moment is shown. */
function liveSnapshot(): RunSnapshot {
  return useTimeline.getState().lookedAt?.live.snapshot ?? useRun.getState().snapshot;
}

/** Null: nothing has been trained since the start or the last reset. */
export function liveMoment(): Moment | null {
  const { run, state } = liveSnapshot();
  if (run === null || state === null) return null;
  const { status, step } = useRun.getState();
  return { run, step: status === 'running' ? step : state.step };
}

/** What is shown or about to be: a moment of the past, else the present. Null also for a saved one without a run. */
export function shownMoment(): Moment | null {
  const { sought, lookedAt } = useTimeline.getState();
  return sought ?? (lookedAt === null ? liveMoment() : lookedAt.moment);
}

/** The saved moment that is shown and belongs to no run that is remembered; null: something else is shown. */
export function savedWithoutRun(): Checkpoint | null {
  const { sought, lookedAt } = useTimeline.getState();
  return sought === null && lookedAt?.moment === null ? lookedAt.saved : null;
}

/** The run whose moment is shown, as far as it went; null: nothing was trained. */
export function shownRun(): ShownRun | null {
  const { runs, sought } = useTimeline.getState();
  const isWithoutRun = savedWithoutRun() !== null;
  const moment = isWithoutRun ? liveMoment() : shownMoment();
  const run = runs.find(({ id }) => id === moment?.run);
  if (moment === null || run === undefined) return null;
  const live = liveMoment();
  const isRunning = useRun.getState().status === 'running' && live?.run === run.id;
  const log = isRunning ? useRun.getState().log : run.log;
  const lastStep = isRunning ? moment.step : run.lastStep;
  const liveStep = live?.run === run.id ? live.step : null;
  return { run, log, lastStep, shownStep: moment.step, liveStep, isPast: sought !== null || isWithoutRun };
}

const shown = computed(shownRun);
const saved = computed(savedWithoutRun);

/** Drawn again whenever the run, what is shown of it, or the present changes. */
export function useShownRun(): ShownRun | null {
  return useSignal(shown);
}

export function useSavedWithoutRun(): Checkpoint | null {
  return useSignal(saved);
}

/** What follows from the moment that is shown, the present and the runs; drawn again only when it is another. */
export function useOfShownMoment<Value extends string | number | boolean | null>(read: () => Value): Value {
  return useSyncExternalStore(followMoments, read);
}

function followMoments(listener: () => void): () => void {
  const stops = [useRun.subscribe(listener), useTimeline.subscribe(listener)];
  return () => {
    for (const stop of stops) stop();
  };
}
