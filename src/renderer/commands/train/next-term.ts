// Goes on to the next term of the step.

import { nextTerm } from '#renderer/state/training/term-session.ts';
import { needsTrainable } from '../availability.ts';
import type { Command } from '../command.ts';
import { stepThrough } from '../step-through.ts';

export const trainNextTerm: Command = {
  id: 'train.nextTerm',
  label: 'commands.train_nextTerm',
  shortcuts: ['Alt+Period'],
  scope: 'window',
  repeats: true,
  history: 'one entry',
  unavailable: needsTrainable,
  run: () => stepThrough(nextTerm),
};
