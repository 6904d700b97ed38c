// Goes back to the stage before.

import { IconChevronLeft } from '@tabler/icons-react';
import { previousPass, previousStage } from '#renderer/state/training/stage-session.ts';
import { previousTerm } from '#renderer/state/training/term-session.ts';
import { type StepBy, useUi } from '#renderer/state/window/ui-store.ts';
import { needsStage } from '../availability.ts';
import type { Command } from '../command.ts';

const moves: Readonly<Record<StepBy, () => Promise<void>>> = {
  pass: previousPass,
  layer: previousStage,
  term: previousTerm,
};

export const trainPreviousStage: Command = {
  id: 'train.previousStage',
  label: 'commands.train_previousStage',
  icon: IconChevronLeft,
  shortcuts: ['Comma'],
  scope: 'window',
  history: 'none',
  unavailable: needsStage,
  run: () => moves[useUi.getState().stepBy](),
};
