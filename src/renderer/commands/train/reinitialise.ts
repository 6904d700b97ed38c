// Draws new weights.

import { IconDice5 } from '@tabler/icons-react';
import { reinitialise } from '#core/document/edits/reinitialise.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';
import { edit } from '../edit.ts';

export const trainReinitialise: Command = {
  id: 'train.reinitialise',
  label: 'commands.train_reinitialise',
  icon: IconDice5,
  scope: 'window',
  history: 'one entry',
  unavailable: needsDocument,
  async run() {
    await trainingSession.pause();
    await edit(reinitialise);
  },
};
