// The commands for classes and for learning with paper: a section of the Explain menu.

import {
  IconCircleDot,
  IconClipboardPlus,
  IconCrystalBall,
  IconFileText,
  IconListCheck,
  IconPencil,
} from '@tabler/icons-react';
import { translate } from '#renderer/i18n/i18n.ts';
import { stopComputing } from '#renderer/state/document/stop-computing.ts';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import { endHand, useHand } from '#renderer/state/window/hand-store.ts';
import { endPredicting, usePrediction } from '#renderer/state/window/prediction-store.ts';
import { changePanels } from '#renderer/state/window/settings-store.ts';
import { announce, rightShown, useUi } from '#renderer/state/window/ui-store.ts';
import { needsTrainable } from '../availability.ts';
import { calculateByHand } from '../calculate-by-hand.ts';
import type { MenuEntry } from '../command.ts';
import { presentDraft } from '../present-draft.ts';
import { withheld } from '../withheld.ts';

export const teachingCommands: readonly MenuEntry[] = [
  {
    id: 'teaching.newExercise',
    icon: IconClipboardPlus,
    scope: 'window',
    history: 'replaced',
    run: () => openDialog('newExercise'),
  },
  {
    id: 'teaching.byHand',
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
  },
  withheld({
    id: 'teaching.checkExample',
    icon: IconListCheck,
    scope: 'window',
    history: 'none',
    unavailable: needsTrainable,
    run: () => openDialog('checkExample'),
  }),
  {
    id: 'teaching.predict',
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
      const { askNext } = await import('#renderer/state/training/next-question.ts');
      askNext(usePrediction.getState().kind);
      changePanels({ rightOpen: true });
      useUi.setState(rightShown('predict'));
      announce(() => translate('prediction.started'));
    },
  },
  withheld({
    id: 'teaching.worksheet',
    icon: IconFileText,
    scope: 'window',
    history: 'none',
    unavailable: needsTrainable,
    run: () => openDialog('worksheet'),
  }),
  {
    id: 'teaching.recordLesson',
    icon: IconCircleDot,
    scope: 'window',
    history: 'replaced',
    checked: () => presentDraft() !== null,
    async run() {
      const { recordLesson, stopRecording } = await import('../recorded-lesson.ts');
      await (presentDraft() === null ? recordLesson() : stopRecording());
    },
  },
];
