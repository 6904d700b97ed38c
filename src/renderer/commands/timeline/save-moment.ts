// Keeps the moment that is shown in the document, so that it is there when the file is opened again.

import { IconPin } from '@tabler/icons-react';
import type { MessageKey } from '#messages/catalogue.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { saveShownMoment } from '#renderer/state/document/saved-moments.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { savedWithoutRun } from '#renderer/state/stores/shown-run.ts';
import { useTimeline } from '#renderer/state/stores/timeline-store.ts';
import type { Command } from '../command.ts';
import { announceResult } from '../edit.ts';

/** Epoch 37; within an epoch the step. */
function nameOfMoment(): string {
  const { epoch, step, snapshot } = useRun.getState();
  const ended = snapshot.log.some((point) => point.step === step);
  return ended ? translate('timeline.epochName', { epoch }) : translate('timeline.stepName', { step });
}

function unavailable(): MessageKey | null {
  const { snapshot } = useRun.getState();
  if (snapshot.state === null) return 'commands.whyNothingTrained';
  if (savedWithoutRun() !== null) return 'commands.whySavedMoment';
  const { sought, lookedAt } = useTimeline.getState();
  return sought !== null && lookedAt?.isExact !== true ? 'commands.whySeeking' : null;
}

export const timelineSaveMoment: Command = {
  id: 'timeline.saveMoment',
  label: 'commands.timeline_saveMoment',
  icon: IconPin,
  shortcuts: ['Alt+Shift+KeyB'],
  scope: 'window',
  history: 'one entry',
  unavailable,
  async run() {
    announceResult(await saveShownMoment(nameOfMoment));
  },
};
