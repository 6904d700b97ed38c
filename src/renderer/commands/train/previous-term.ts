// Goes back to the term before.

import { previousTerm } from '#renderer/state/training/term-session.ts';
import { needsStage } from '../availability.ts';
import type { Command } from '../command.ts';

export const trainPreviousTerm: Command = {
  id: 'train.previousTerm',
  label: 'commands.train_previousTerm',
  shortcuts: ['Alt+Comma'],
  scope: 'window',
  history: 'none',
  unavailable: needsStage,
  run: previousTerm,
};
