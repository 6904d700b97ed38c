// Goes back to the weights from before the training.

import { IconRestore } from '@tabler/icons-react';
import { reset } from '#core/document/edits/reset.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';
import { edit } from '../edit.ts';

function hasRunToReset(): boolean {
  const { status, snapshot } = useRun.getState();
  const { document } = useDocument.getState();
  return status === 'running' || document?.initial !== undefined || (snapshot.state?.step ?? 0) > 0;
}

export const trainReset: Command = {
  id: 'train.reset',
  label: 'commands.train_reset',
  icon: IconRestore,
  shortcuts: ['Ctrl+Shift+KeyR'],
  scope: 'window',
  whileTyping: true,
  history: 'one entry',
  unavailable: () => needsDocument() ?? (hasRunToReset() ? null : 'commands.whyNothingToReset'),
  async run() {
    await trainingSession.pause();
    await edit(reset);
  },
};
