// The runs of the open document: their losses, the documents they trained, where one left another, and what is looked at.

import type { Checkpoint } from '#core/document/checkpoints/checkpoint.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Fork, RunId } from '#core/training/timeline/timeline.ts';
import type { LossPoint } from '#core/training/trainer.ts';
import { createStore } from '#renderer/signals/store.ts';
import { hasTrained, type RunSnapshot } from './run-store.ts';

/** From this step on the run trained this document. */
export interface TrainedStretch {
  readonly firstStep: number;
  readonly document: NetworkDocument;
  /** Another program trained it: what came between its ends is not remembered. */
  readonly isElsewhere?: true;
}

export interface KnownRun {
  readonly id: RunId;
  readonly fork: Fork | null;
  readonly log: readonly LossPoint[];
  readonly lastStep: number;
  readonly stretches: readonly TrainedStretch[];
  /** Steps at which the run met a number that is not finite, and stopped. */
  readonly divergences: readonly number[];
}

export interface Moment {
  readonly run: RunId;
  readonly step: number;
}

/** A moment of the past that is shown in place of the present. */
export interface LookedAt {
  /** Null: a saved moment of a run that isn't remembered. */
  readonly moment: Moment | null;
  /** Null: a moment of a run. */
  readonly saved: Checkpoint | null;
  /** What is shown is the nearest kept moment, until this one is computed. */
  readonly isExact: boolean;
  /** The present, to which the way back leads. */
  readonly live: { readonly document: NetworkDocument; readonly snapshot: RunSnapshot };
}

interface TimelineState {
  readonly runs: readonly KnownRun[];
  readonly bookmarks: readonly Moment[];
  /** The moments of the runs that were saved in the document. */
  readonly savedFrom: ReadonlyMap<Checkpoint, Moment>;
  /** The moment that is being looked up or shown; null while the present is asked for. */
  readonly sought: Moment | null;
  readonly lookedAt: LookedAt | null;
}

const nothingTrained: TimelineState = {
  runs: [],
  bookmarks: [],
  savedFrom: new Map(),
  sought: null,
  lookedAt: null,
};

export const useTimeline = createStore<TimelineState>(() => nothingTrained);

/** Another document was opened, or the worker that remembered the runs is gone. */
export function forgetRuns(): void {
  useTimeline.setState(nothingTrained);
}

export function knownRun(id: RunId | null): KnownRun | undefined {
  return useTimeline.getState().runs.find((run) => run.id === id);
}

/** Under which number the run of this moment goes on: its own at its end, another one anywhere else. */
export function runOnwards(snapshot: RunSnapshot): { readonly run: RunId; readonly fork: Fork | null } {
  const { runs } = useTimeline.getState();
  const untouched = runs.find(({ lastStep }) => lastStep === 0);
  const isUnderWay = hasTrained(snapshot);
  const fresh = { run: isUnderWay ? runs.length : (untouched?.id ?? runs.length), fork: null };
  const known = knownRun(snapshot.run);
  if (!isUnderWay || known === undefined || snapshot.state === null) return fresh;
  const { step } = snapshot.state;
  if (step === known.lastStep) return { run: known.id, fork: known.fork };
  return { run: runs.length, fork: { run: known.id, step } };
}

/** The run goes on with this document from this step. */
export function noteStretch(id: RunId, fork: Fork | null, stretch: TrainedStretch, log: readonly LossPoint[]): void {
  const before = knownRun(id);
  const stretches = (before?.stretches ?? []).filter(({ firstStep }) => firstStep < stretch.firstStep);
  const divergences = before?.divergences ?? [];
  putRun({ id, fork, log, lastStep: stretch.firstStep, stretches: [...stretches, stretch], divergences });
}

/** @param diverged it stopped here because a number was not finite */
export function noteProgress(id: RunId, log: readonly LossPoint[], lastStep: number, diverged: boolean): void {
  const before = knownRun(id);
  if (before === undefined) return;
  const divergences = diverged ? [...before.divergences, lastStep] : before.divergences;
  putRun({ ...before, log, lastStep, divergences });
}

function putRun(run: KnownRun): void {
  useTimeline.setState(({ runs }) => ({
    runs: [...runs.filter(({ id }) => id !== run.id), run].sort((a, b) => a.id - b.id),
  }));
}

/** The stretch that made this step; before a fork it is the other run's. Null where nothing was trained. */
export function stretchAt({ run, step }: Moment): TrainedStretch | null {
  const known = knownRun(run);
  if (known === undefined) return null;
  const own = known.stretches.findLast(({ firstStep }) => firstStep <= step);
  if (own !== undefined) return own;
  return known.fork === null ? null : stretchAt({ run: known.fork.run, step });
}

/** The same moment under the run that made it: before a fork, the run that was left. */
export function originOf({ run, step }: Moment): Moment {
  const fork = knownRun(run)?.fork ?? null;
  return fork === null || step > fork.step ? { run, step } : originOf({ run: fork.run, step });
}
