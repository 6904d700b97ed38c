// The survey of a loss landscape: a worker of its own for each, ended when another is wished for or none.

import type { LandscapeEvent, LandscapeOrder } from '#core/training/landscape/landscape-messages.ts';
import type { RunPath } from '#core/training/landscape/run-path.ts';
import { createStore } from '#renderer/signals/store.ts';

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

let worker: Worker | null = null;

function endWorker(): void {
  worker?.terminate();
  worker = null;
}

export function startSurvey(order: LandscapeOrder, paths: readonly RunPath[]): void {
  endWorker();
  useSurvey.setState({ survey: { order, paths, rows: 0, losses: null, standing: 'working' } });
  const own = new Worker(new URL('../../../worker/landscape.worker.ts', import.meta.url), { type: 'module' });
  worker = own;
  own.onmessage = ({ data }: MessageEvent<LandscapeEvent>) => {
    if (worker === own) receive(data);
  };
  own.onerror = () => {
    if (worker === own) end('failed');
  };
  own.postMessage(order);
}

/** Ends it at once; what was surveyed is let go. */
export function stopSurvey(): void {
  end('stopped');
}

export function forgetSurvey(): void {
  endWorker();
  useSurvey.setState({ survey: null });
}

function receive(event: LandscapeEvent): void {
  if (event.kind === 'progress') change({ rows: event.rows });
  else if (event.kind === 'failed') end('failed');
  else {
    change({ losses: event.losses });
    end('done');
  }
}

function end(standing: Survey['standing']): void {
  endWorker();
  change({ standing });
}

function change(part: Partial<Survey>): void {
  const { survey } = useSurvey.getState();
  if (survey !== null) useSurvey.setState({ survey: { ...survey, ...part } });
}
