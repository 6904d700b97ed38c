// The commands that train the network, with those of stages and moments: what the Train menu shows.

import {
  IconChartDots3,
  IconDice5,
  IconFlag,
  IconFlame,
  IconGitFork,
  IconLayoutGrid,
  IconPlayerPlay,
  IconPlayerSkipForward,
  IconPlayerTrackNext,
  IconRestore,
} from '@tabler/icons-react';
import { reinitialise, reset } from '#core/document/edits/reinitialise.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { resumeFrom } from '#renderer/state/document/time-travel.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { liveMoment } from '#renderer/state/stores/shown-run.ts';
import { knownRun, type Moment } from '#renderer/state/stores/timeline-store.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import { togglePanel, usePanelBeside } from '#renderer/state/window/panel-beside-store.ts';
import { changeSettings, useSettings } from '#renderer/state/window/settings-store.ts';
import { announce, rightShown, useUi } from '#renderer/state/window/ui-store.ts';
import { needsDocument, needsTrainable } from '../availability.ts';
import { type MenuEntry, separator } from '../command.ts';
import { edit } from '../edit.ts';
import { stageCommands } from './stages.ts';
import { timelineCommands } from './timeline.ts';

function hasRunToReset(): boolean {
  const { status, snapshot } = useRun.getState();
  const { document } = useDocument.getState();
  return status === 'running' || document?.initial !== undefined || (snapshot.state?.step ?? 0) > 0;
}

/** Null: the present run began at the beginning. */
function startOfBranch(): Moment | null {
  const run = knownRun(liveMoment()?.run ?? null);
  return run === undefined || run.fork === null ? null : { run: run.id, step: run.fork.step };
}

export const trainCommands: readonly MenuEntry[] = [
  {
    id: 'train.toggle',
    icon: IconPlayerPlay,
    shortcuts: ['Ctrl+Enter'],
    scope: 'window',
    whileTyping: true,
    history: 'one entry',
    unavailable: () => (useRun.getState().status === 'running' ? null : needsTrainable()),
    async run() {
      const wasRunning = useRun.getState().status === 'running';
      const isAsWished = await trainingSession().toggle();
      // Nothing is wrong with what was given up before it began.
      const isProblem = useRun.getState().problem !== null || needsTrainable() !== null;
      if (!isAsWished && isProblem) useUi.setState(rightShown('problems'));
      const { status, epoch } = useRun.getState();
      if (wasRunning && status === 'paused') announce(() => translate('app.announcePaused', { epoch }));
    },
  },
  {
    id: 'train.step',
    icon: IconPlayerTrackNext,
    scope: 'window',
    history: 'one entry',
    unavailable: needsTrainable,
    async run() {
      await trainingSession().runFor({ steps: 1 });
    },
  },
  {
    id: 'train.epoch',
    icon: IconPlayerSkipForward,
    scope: 'window',
    history: 'one entry',
    unavailable: needsTrainable,
    async run() {
      await trainingSession().runFor({ epochs: 1 });
    },
  },
  separator,
  ...stageCommands,
  separator,
  ...timelineCommands,
  separator,
  {
    id: 'train.reset',
    icon: IconRestore,
    shortcuts: ['Ctrl+Shift+KeyR'],
    scope: 'window',
    whileTyping: true,
    history: 'one entry',
    unavailable: () => needsDocument() ?? (hasRunToReset() ? null : 'commands.whyNothingToReset'),
    async run() {
      await trainingSession().pause();
      await edit(reset);
    },
  },
  {
    id: 'train.resetToBranch',
    icon: IconGitFork,
    scope: 'window',
    history: 'one entry',
    unavailable: () => needsDocument() ?? (startOfBranch() === null ? 'commands.whyNoBranch' : null),
    async run() {
      await trainingSession().pause();
      const start = startOfBranch();
      if (start === null || !(await resumeFrom(start))) return;
      const { epoch } = useRun.getState();
      announce(() => translate('edits.done_resumeFrom', { epoch }));
    },
  },
  {
    id: 'train.reinitialise',
    icon: IconDice5,
    scope: 'window',
    history: 'one entry',
    unavailable: needsDocument,
    async run() {
      await trainingSession().pause();
      await edit(reinitialise);
    },
  },
  separator,
  {
    id: 'train.race',
    icon: IconFlag,
    scope: 'window',
    history: 'none',
    unavailable: needsTrainable,
    checked: () => usePanelBeside.getState().open === 'race',
    run: () => togglePanel('race'),
  },
  {
    id: 'train.crossValidate',
    icon: IconLayoutGrid,
    scope: 'window',
    history: 'one entry',
    unavailable: needsTrainable,
    run: () => openDialog('folds'),
  },
  {
    id: 'train.census',
    icon: IconChartDots3,
    scope: 'window',
    history: 'none',
    unavailable: () => (usePanelBeside.getState().open === 'census' ? null : needsTrainable()),
    checked: () => usePanelBeside.getState().open === 'census',
    run: () => togglePanel('census'),
  },
  {
    id: 'train.pytorch',
    icon: IconFlame,
    scope: 'window',
    history: 'one entry',
    unavailable: () => {
      if (platform().torch === null) return 'commands.whyNoPython';
      return usePanelBeside.getState().open === 'torch' ? null : needsTrainable();
    },
    checked: () => usePanelBeside.getState().open === 'torch',
    run: () => togglePanel('torch'),
  },
  separator,
  {
    id: 'train.keepAwake',
    scope: 'window',
    history: 'none',
    unavailable: () => (platform().kind === 'browser' ? 'commands.whyNotAwake' : null),
    checked: () => useSettings.getState().keepAwake,
    run: () => changeSettings({ keepAwake: !useSettings.getState().keepAwake }),
  },
];
