// A cross-validation as far as it has come; the document's own run goes on untouched beside it.

import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { FoldScore } from '#core/training/folds/fold-summary.ts';
import type { LossPoint } from '#core/training/trainer.ts';
import { inSession } from '#renderer/signals/session.ts';
import { createStore } from '#renderer/signals/store.ts';
import type { FoldsEvent, FoldsOrder } from '../../../worker/fold-messages.ts';
import { OrderWorker } from './order-worker.ts';

export interface FoldLane {
  /** Epoch 0 first. */
  readonly log: readonly LossPoint[];
  readonly standing: 'running' | 'trained' | 'diverged' | 'stopped';
  /** Of its own rows. */
  readonly score: FoldScore | null;
  readonly parameters: Float64Array | null;
}

interface CrossValidation {
  readonly order: FoldsOrder;
  readonly lanes: readonly FoldLane[];
  /** Why it can't be done. */
  readonly problems: readonly Diagnostic[];
  readonly isBroken: boolean;
}

export const useFolds = createStore<{ readonly present: CrossValidation | null }>(() => ({ present: null }));

const client = inSession(
  () =>
    new OrderWorker<FoldsOrder, FoldsEvent>(
      () => new Worker(new URL('../../../worker/folds.worker.ts', import.meta.url), { type: 'module' }),
      hear,
      () => hear({ kind: 'failed' }),
    ),
);
const newLane: FoldLane = { log: [], standing: 'running', score: null, parameters: null };

export function startFolds(order: FoldsOrder): void {
  const lanes = Array.from({ length: order.folds }, () => newLane);
  useFolds.setState({ present: { order, lanes, problems: [], isBroken: false } });
  client().start(order);
}

/** With what has been seen of it. */
export function stopFolds(): void {
  client().stop();
  changeLanes((lane) => (lane.standing === 'running' ? { ...lane, standing: 'stopped' } : lane));
}

export function forgetFolds(): void {
  client().stop();
  useFolds.setState({ present: null });
}

export function areRunning({ lanes }: Pick<CrossValidation, 'lanes'>): boolean {
  return lanes.some(({ standing }) => standing === 'running');
}

function hear(event: FoldsEvent): void {
  if (event.kind === 'points') {
    const news = new Map(event.folds.map(({ fold, points }) => [fold, points]));
    changeLanes((lane, fold) => ({ ...lane, log: [...lane.log, ...(news.get(fold) ?? [])] }));
  } else if (event.kind === 'trained') {
    const { score, parameters } = event;
    const standing = score === null ? 'diverged' : 'trained';
    changeLanes((lane, fold) => (fold === event.fold ? { ...lane, standing, score, parameters } : lane));
    const { present } = useFolds.getState();
    if (present !== null && !areRunning(present)) client().stop();
  } else {
    stopFolds();
    const { present } = useFolds.getState();
    const problems = event.kind === 'refused' ? event.problems : [];
    if (present !== null) useFolds.setState({ present: { ...present, problems, isBroken: event.kind === 'failed' } });
  }
}

function changeLanes(change: (lane: FoldLane, fold: number) => FoldLane): void {
  const { present } = useFolds.getState();
  if (present !== null) useFolds.setState({ present: { ...present, lanes: present.lanes.map(change) } });
}
