// The survey of a loss landscape: a worker of its own for each, ended when another one begins or none is needed.

import type { LandscapeEvent, LandscapeOrder } from '#core/training/landscape/landscape-messages.ts';
import type { RunPath } from '#core/training/landscape/run-path.ts';
import { inSession } from '#renderer/signals/session.ts';
import { createStore } from '#renderer/signals/store.ts';
import { OrderWorker } from './order-worker.ts';

export interface Survey {
  readonly order: LandscapeOrder;
  readonly paths: readonly RunPath[];
  /** Rows of the grid that are done. */
  readonly rows: number;
  /** Null until all are done. */
  readonly losses: Float64Array | null;
  readonly standing: 'working' | 'done' | 'stopped' | 'failed';
}

export const useSurvey = createStore<{ readonly survey: Survey | null }>(() => ({ survey: null }));

const client = inSession(
  () =>
    new OrderWorker<LandscapeOrder, LandscapeEvent>(
      () => new Worker(new URL('../../../worker/landscape.worker.ts', import.meta.url), { type: 'module' }),
      receive,
      () => end('failed'),
    ),
);

export function startSurvey(order: LandscapeOrder, paths: readonly RunPath[]): void {
  useSurvey.setState({ survey: { order, paths, rows: 0, losses: null, standing: 'working' } });
  client().start(order);
}

/** Ends it at once; what was surveyed is let go. */
export function stopSurvey(): void {
  end('stopped');
}

export function forgetSurvey(): void {
  client().stop();
  useSurvey.setState({ survey: null });
}

function receive(event: LandscapeEvent): void {
  if (event.kind === 'progress') change({ rows: event.rows });
  else if (event.kind === 'failed') end('failed');
  else {
    reached(event);
    end('done');
  }
}

function reached({ losses, reach }: Extract<LandscapeEvent, { kind: 'surveyed' }>): void {
  const { survey } = useSurvey.getState();
  if (survey === null) return;
  const { order } = survey;
  change({ losses, order: { ...order, shape: { ...order.shape, reach } } });
}

function end(standing: Survey['standing']): void {
  client().stop();
  change({ standing });
}

function change(part: Partial<Survey>): void {
  const { survey } = useSurvey.getState();
  if (survey !== null) useSurvey.setState({ survey: { ...survey, ...part } });
}
