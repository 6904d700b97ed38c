// Tells the surroundings how far the training is, a hundred times at most, and what became of it.
import { translate } from '#renderer/i18n/i18n.ts';
import type { PlatformWindow } from '#renderer/platform/platform.ts';
import { type RunStoreState, useRun } from '#renderer/state/stores/run-store.ts';
import { shortText } from '#renderer/ui/field-text.ts';

const steps = 100;

/** @param nameOf the document that is trained */
export function startTrainingNews(tell: PlatformWindow['tellOfTraining'], nameOf: () => string): void {
  let last: number | null = null;
  useRun.subscribe((state) => {
    const progress = progressOf(state);
    if (progress === last) return;
    last = progress;
    const ended = state.status === 'finished' || state.status === 'diverged' ? endOf(state, nameOf()) : null;
    void tell({ progress, ended: progress === null ? ended : null });
  });
}

/** In whole per cents of its epochs; null: it does not run. */
function progressOf({ status, epoch, epochGoal }: RunStoreState): number | null {
  if (status !== 'running') return null;
  return epochGoal === 0 ? 0 : Math.min(1, Math.floor((steps * epoch) / epochGoal) / steps);
}

function endOf({ epoch, log, status }: RunStoreState, title: string): { title: string; body: string } {
  if (status === 'diverged') return { title, body: translate('app.trainingStopped', { epoch }) };
  const loss = log.at(-1)?.loss;
  return { title, body: translate('app.trainingEnded', { epoch, loss: loss == null ? '–' : shortText(loss) }) };
}
