// Goes back to the stage before.

import { IconChevronLeft } from '@tabler/icons-react';
import { previousStage } from '#renderer/state/training/stage-session.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

export const trainPreviousStage: Command = {
  id: 'train.previousStage',
  label: 'commands.train_previousStage',
  icon: IconChevronLeft,
  shortcuts: ['Comma'],
  scope: 'window',
  history: 'none',
  unavailable: needsDocument,
  run: previousStage,
};
