// A census of minima as far as it has come: a worker of its own, ended when it is cancelled or no longer wanted.

import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { inSession } from '#renderer/signals/session.ts';
import { createStore } from '#renderer/signals/store.ts';
import type { CensusEvent, CensusOrder, PicturedGroup } from '../../../worker/census-messages.ts';
import { OrderWorker } from './order-worker.ts';

export interface PresentCensus {
  readonly order: CensusOrder;
  /** Starts that are trained. */
  readonly done: number;
  readonly standing: 'running' | 'done' | 'cancelled' | 'failed';
  readonly groups: readonly PicturedGroup[];
  readonly unconverged: PicturedGroup | null;
  /** Why it can't be taken. */
  readonly problems: readonly Diagnostic[];
}

export const useCensus = createStore<{ readonly present: PresentCensus | null }>(() => ({ present: null }));

const client = inSession(
  () =>
    new OrderWorker<CensusOrder, CensusEvent>(
      () => new Worker(new URL('../../../worker/census.worker.ts', import.meta.url), { type: 'module' }),
      hear,
      () => hear({ kind: 'failed' }),
    ),
);

export function startCensus(order: CensusOrder): void {
  useCensus.setState({
    present: { order, done: 0, standing: 'running', groups: [], unconverged: null, problems: [] },
  });
  client().start(order);
}

export function cancelCensus(): void {
  client().stop();
  change({ standing: 'cancelled' });
}

export function forgetCensus(): void {
  client().stop();
  useCensus.setState({ present: null });
}

function hear(event: CensusEvent): void {
  if (event.kind === 'progress') {
    change({ done: event.done });
    return;
  }
  client().stop();
  if (event.kind === 'done') {
    const { groups, unconverged } = event;
    const done = useCensus.getState().present?.order.starts ?? 0;
    change({ standing: 'done', done, groups, unconverged });
  } else change({ standing: 'failed', problems: event.kind === 'refused' ? event.problems : [] });
}

function change(part: Partial<PresentCensus>): void {
  const { present } = useCensus.getState();
  if (present !== null) useCensus.setState({ present: { ...present, ...part } });
}
