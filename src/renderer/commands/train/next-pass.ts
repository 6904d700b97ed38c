// Goes on to the next pass of the step.

import { IconChevronsRight } from '@tabler/icons-react';
import { nextPass } from '#renderer/state/training/stage-session.ts';
import { needsTrainable } from '../availability.ts';
import type { Command } from '../command.ts';
import { stepThrough } from '../step-through.ts';

export const trainNextPass: Command = {
  id: 'train.nextPass',
  label: 'commands.train_nextPass',
  icon: IconChevronsRight,
  shortcuts: ['Shift+Period'],
  scope: 'window',
  repeats: true,
  history: 'one entry',
  unavailable: needsTrainable,
  run: () => stepThrough(nextPass),
};
