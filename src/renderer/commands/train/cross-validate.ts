// Asks how good the drawn network is on rows that it was not trained on, a fold at a time.

import { IconLayoutGrid } from '@tabler/icons-react';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import { needsTrainable } from '../availability.ts';
import type { Command } from '../command.ts';

export const trainCrossValidate: Command = {
  id: 'train.crossValidate',
  label: 'commands.train_crossValidate',
  icon: IconLayoutGrid,
  scope: 'window',
  history: 'one entry',
  unavailable: needsTrainable,
  run: () => openDialog('folds'),
};
