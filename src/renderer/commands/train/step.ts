// Trains one step.

import { IconPlayerTrackNext } from '@tabler/icons-react';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { needsTrainable } from '../availability.ts';
import type { Command } from '../command.ts';

export const trainStep: Command = {
  id: 'train.step',
  label: 'commands.train_step',
  icon: IconPlayerTrackNext,
  scope: 'window',
  history: 'one entry',
  unavailable: needsTrainable,
  async run() {
    await trainingSession.runFor({ steps: 1 });
  },
};
