// Trains one epoch.

import { IconPlayerSkipForward } from '@tabler/icons-react';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { needsTrainable } from '../availability.ts';
import type { Command } from '../command.ts';

export const trainEpoch: Command = {
  id: 'train.epoch',
  label: 'commands.train_epoch',
  icon: IconPlayerSkipForward,
  scope: 'window',
  history: 'one entry',
  unavailable: needsTrainable,
  async run() {
    await trainingSession.runFor({ epochs: 1 });
  },
};
