// Goes on to the next stage of the step: a pass, a layer or a term, as is chosen beside the button.

import { IconChevronRight } from '@tabler/icons-react';
import { nextPass, nextStage } from '#renderer/state/training/stage-session.ts';
import { nextTerm } from '#renderer/state/training/term-session.ts';
import { type StepBy, useUi } from '#renderer/state/window/ui-store.ts';
import { needsTrainable } from '../availability.ts';
import type { Command } from '../command.ts';
import { stepThrough } from '../step-through.ts';

const moves: Readonly<Record<StepBy, () => Promise<boolean>>> = { pass: nextPass, layer: nextStage, term: nextTerm };

export const trainNextStage: Command = {
  id: 'train.nextStage',
  label: 'commands.train_nextStage',
  icon: IconChevronRight,
  shortcuts: ['Period'],
  scope: 'window',
  repeats: true,
  history: 'one entry',
  unavailable: needsTrainable,
  run: () => stepThrough(moves[useUi.getState().stepBy]),
};
