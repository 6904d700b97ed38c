// Polite announcements to screen readers about the run: when it stops and why, and every few seconds while it goes on.
import { sentenceOf } from '#messages/diagnostic-sentence.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { type FinishReason, useRun } from '#renderer/state/stores/run-store.ts';
import { announce, speak } from '#renderer/state/window/ui-store.ts';
import { shortText } from '#renderer/ui/field-text.ts';

const quietMilliseconds = 5000;

export function startAnnouncements(): void {
  let lastSpoken = 0;
  useRun.subscribe((state, before) => {
    const { epoch, finishedBy, problem, status } = state;
    if (problem !== null && problem !== before.problem) announce(() => sentenceOf(translate, problem));
    if (status !== before.status) {
      if (finishedBy !== null) announce(() => finishSentence(epoch, finishedBy));
      return;
    }
    const point = state.log.at(-1);
    const now = performance.now();
    if (status !== 'running' || point === undefined || now - lastSpoken < quietMilliseconds) return;
    lastSpoken = now;
    speak(() => translate('app.announceEpoch', { epoch: point.epoch, loss: shortText(point.loss) }));
  });
}

function finishSentence(epoch: number, reason: FinishReason): string {
  const finished = translate('app.announceFinished', { epoch });
  return reason === 'epochs' ? finished : `${finished} ${translate(`training.ended_${reason}`)}`;
}
