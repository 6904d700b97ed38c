// Goes back to where the present run left another one.

import { IconGitFork } from '@tabler/icons-react';
import { translate } from '#renderer/i18n/i18n.ts';
import { resumeFrom } from '#renderer/state/document/time-travel.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { liveMoment } from '#renderer/state/stores/shown-run.ts';
import { knownRun, type Moment } from '#renderer/state/stores/timeline-store.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

/** Null: the present run began at the beginning. */
function startOfBranch(): Moment | null {
  const run = knownRun(liveMoment()?.run ?? null);
  return run === undefined || run.fork === null ? null : { run: run.id, step: run.fork.step };
}

export const trainResetToBranch: Command = {
  id: 'train.resetToBranch',
  label: 'commands.train_resetToBranch',
  icon: IconGitFork,
  scope: 'window',
  history: 'one entry',
  unavailable: () => needsDocument() ?? (startOfBranch() === null ? 'commands.whyNoBranch' : null),
  async run() {
    await trainingSession.pause();
    const start = startOfBranch();
    if (start === null || !(await resumeFrom(start))) return;
    const { epoch } = useRun.getState();
    announce(() => translate('edits.done_resumeFrom', { epoch }));
  },
};
