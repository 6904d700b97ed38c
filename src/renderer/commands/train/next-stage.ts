// Goes on to the next stage of the step.

import { IconChevronRight } from '@tabler/icons-react';
import { nextStage } from '#renderer/state/training/stage-session.ts';
import { needsTrainable } from '../availability.ts';
import type { Command } from '../command.ts';
import { stepThrough } from '../step-through.ts';

export const trainNextStage: Command = {
  id: 'train.nextStage',
  label: 'commands.train_nextStage',
  icon: IconChevronRight,
  shortcuts: ['Period'],
  scope: 'window',
  repeats: true,
  history: 'one entry',
  unavailable: needsTrainable,
  run: () => stepThrough(nextStage),
};
