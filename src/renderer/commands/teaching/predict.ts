// A number of the next step is asked for before it is shown: its sign, its size, the number; again to end it.

import { IconCrystalBall } from '@tabler/icons-react';
import { translate } from '#renderer/i18n/i18n.ts';
import { stopComputing } from '#renderer/state/document/stop-computing.ts';
import { askNext } from '#renderer/state/training/next-question.ts';
import { useHand } from '#renderer/state/window/hand-store.ts';
import { endPredicting, usePrediction } from '#renderer/state/window/prediction-store.ts';
import { changePanels } from '#renderer/state/window/settings-store.ts';
import { announce, rightShown, useUi } from '#renderer/state/window/ui-store.ts';
import { needsTrainable } from '../availability.ts';
import type { Command } from '../command.ts';

export const teachingPredict: Command = {
  id: 'teaching.predict',
  label: 'commands.teaching_predict',
  icon: IconCrystalBall,
  scope: 'window',
  history: 'none',
  unavailable() {
    if (usePrediction.getState().isOn) return null;
    return useHand.getState().isOn ? 'commands.whyWithheld' : needsTrainable();
  },
  checked: () => usePrediction.getState().isOn,
  async run() {
    if (usePrediction.getState().isOn) {
      endPredicting();
      return;
    }
    await stopComputing();
    askNext(usePrediction.getState().kind);
    changePanels({ rightOpen: true });
    useUi.setState(rightShown('predict'));
    announce(() => translate('prediction.started'));
  },
};
