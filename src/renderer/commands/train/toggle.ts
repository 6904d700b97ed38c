// Starts the training, or pauses it.

import { IconPlayerPlay } from '@tabler/icons-react';
import { translate } from '#renderer/i18n/i18n.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { announce, rightShown, useUi } from '#renderer/state/window/ui-store.ts';
import { needsTrainable } from '../availability.ts';
import type { Command } from '../command.ts';

export const trainToggle: Command = {
  id: 'train.toggle',
  label: 'commands.train_toggle',
  icon: IconPlayerPlay,
  shortcuts: ['Ctrl+Enter'],
  scope: 'window',
  whileTyping: true,
  history: 'one entry',
  unavailable: () => (useRun.getState().status === 'running' ? null : needsTrainable()),
  async run() {
    const wasRunning = useRun.getState().status === 'running';
    if (!(await trainingSession.toggle())) useUi.setState(rightShown('problems'));
    const { status, epoch } = useRun.getState();
    if (wasRunning && status === 'paused') announce(() => translate('app.announcePaused', { epoch }));
  },
};
