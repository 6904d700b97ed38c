// Goes back to the pass before.

import { IconChevronsLeft } from '@tabler/icons-react';
import { previousPass } from '#renderer/state/training/stage-session.ts';
import { needsStage } from '../availability.ts';
import type { Command } from '../command.ts';

export const trainPreviousPass: Command = {
  id: 'train.previousPass',
  label: 'commands.train_previousPass',
  icon: IconChevronsLeft,
  shortcuts: ['Shift+Comma'],
  scope: 'window',
  history: 'none',
  unavailable: needsStage,
  run: previousPass,
};
