// Trains on from the past moment that is shown.

import { IconGitBranch } from '@tabler/icons-react';
import { translate } from '#renderer/i18n/i18n.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { resumeFromHere } from '#renderer/state/training/looking-back.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { needsPast, needsTrainable } from '../availability.ts';
import type { Command } from '../command.ts';

export const timelineResume: Command = {
  id: 'timeline.resume',
  label: 'commands.timeline_resume',
  icon: IconGitBranch,
  scope: 'window',
  history: 'one entry',
  unavailable: needsPast,
  async run() {
    const { epoch } = useRun.getState();
    resumeFromHere();
    announce(() => translate('edits.done_resumeFrom', { epoch }));
    if (needsTrainable() === null) await trainingSession.train();
  },
};
