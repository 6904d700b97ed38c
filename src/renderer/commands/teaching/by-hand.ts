// One training step on paper: computed numbers are hidden, and lines to fill in stand beside the canvas; again to end it.

import { IconPencil } from '@tabler/icons-react';
import { translate } from '#renderer/i18n/i18n.ts';
import { endHand, useHand } from '#renderer/state/window/hand-store.ts';
import { usePrediction } from '#renderer/state/window/prediction-store.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { needsTrainable } from '../availability.ts';
import { calculateByHand } from '../calculate-by-hand.ts';
import type { Command } from '../command.ts';

export const teachingByHand: Command = {
  id: 'teaching.byHand',
  label: 'commands.teaching_byHand',
  icon: IconPencil,
  scope: 'window',
  history: 'none',
  unavailable() {
    if (useHand.getState().isOn) return null;
    return usePrediction.getState().isOn ? 'commands.whyWithheld' : needsTrainable();
  },
  checked: () => useHand.getState().isOn,
  async run() {
    if (!useHand.getState().isOn) return calculateByHand();
    endHand();
    announce(() => translate('teaching.ended'));
  },
};
