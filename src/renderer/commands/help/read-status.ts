// Says on request what is otherwise announced only now and then: how far training is, how good, and what is wrong.

import { IconEar } from '@tabler/icons-react';
import { isProblem } from '#core/diagnostics/diagnostic.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { problemsNow } from '#renderer/state/stores/problems.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { shortText } from '#renderer/ui/field-text.ts';
import { percentText } from '#renderer/ui/percent-text.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';
import { runStatusKey } from '../run-status.ts';

function statusSentence(): string {
  const { status, finishedBy, epoch, log, accuracy } = useRun.getState();
  const loss = log.at(-1)?.loss;
  const parts = [
    translate(useDocument.getState().dirty ? 'app.statusUnsaved' : 'app.statusUnchanged'),
    translate(runStatusKey(status, finishedBy)),
    translate('timeline.epochName', { epoch }),
    loss === undefined || loss === null ? [] : translate('app.statusLoss', { value: shortText(loss) }),
    accuracy?.epoch !== epoch ? [] : translate('app.statusAccuracy', { value: percentText(accuracy.value) }),
    translate('app.statusProblems', { count: problemsNow().filter(isProblem).length }),
  ].flat();
  return `${parts.join(', ')}.`;
}

export const helpReadStatus: Command = {
  id: 'help.readStatus',
  label: 'commands.help_readStatus',
  icon: IconEar,
  shortcuts: ['Ctrl+Alt+KeyL'],
  scope: 'window',
  whileTyping: true,
  history: 'none',
  unavailable: needsDocument,
  run() {
    const sentence = statusSentence();
    announce(() => sentence);
  },
};
