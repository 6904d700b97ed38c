// Training: run, pause, single steps, stages, starting over.
import { reinitialise } from '#core/document/edits/reinitialise.ts';
import { reset } from '#core/document/edits/reset.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { useDialogs } from '#renderer/state/dialog-store.ts';
import { useDocument } from '#renderer/state/document-store.ts';
import { useRun } from '#renderer/state/run-store.ts';
import { nextPass, nextStage, previousPass, previousStage } from '#renderer/state/stage-session.ts';
import { nextTerm, previousTerm } from '#renderer/state/term-session.ts';
import { trainingSession } from '#renderer/state/training-session.ts';
import { announce, openExplain, useUi } from '#renderer/state/ui-store.ts';
import { needsDocument, needsTrainable } from './availability.ts';
import type { Command } from './command.ts';
import { edit } from './edit.ts';

async function toggleTraining(): Promise<void> {
  const wasRunning = useRun.getState().status === 'running';
  if (!(await trainingSession.toggle())) useUi.setState({ rightTab: 'problems' });
  const { status, epoch } = useRun.getState();
  if (wasRunning && status === 'paused') announce(() => translate('app.announcePaused', { epoch }));
}

let explainOfferedItself = false;

/** The first stage that is stepped opens Explain; after that the user decides. */
async function stepThrough(move: () => Promise<boolean>): Promise<void> {
  if (!(await move())) {
    useUi.setState({ rightTab: 'problems' });
    return;
  }
  if (explainOfferedItself) return;
  explainOfferedItself = true;
  if (useUi.getState().explainTrail.length === 0) openExplain({ kind: 'loss' });
}

function hasRunToReset(): boolean {
  const { document } = useDocument.getState();
  return document?.initial !== undefined || (useRun.getState().snapshot.state?.step ?? 0) > 0;
}

export const trainCommands: readonly Command[] = [
  {
    id: 'train.toggle',
    label: 'commands.train_toggle',
    shortcuts: ['Ctrl+Enter'],
    scope: 'window',
    unavailable: () => (useRun.getState().status === 'running' ? null : needsTrainable()),
    run: toggleTraining,
  },
  {
    id: 'train.step',
    label: 'commands.train_step',
    scope: 'window',
    unavailable: needsTrainable,
    async run() {
      await trainingSession.runFor({ steps: 1 });
    },
  },
  {
    id: 'train.epoch',
    label: 'commands.train_epoch',
    scope: 'window',
    unavailable: needsTrainable,
    async run() {
      await trainingSession.runFor({ epochs: 1 });
    },
  },
  {
    id: 'train.nextStage',
    label: 'commands.train_nextStage',
    shortcuts: ['Period'],
    scope: 'window',
    unavailable: needsTrainable,
    run: () => stepThrough(nextStage),
  },
  {
    id: 'train.previousStage',
    label: 'commands.train_previousStage',
    shortcuts: ['Comma'],
    scope: 'window',
    unavailable: needsDocument,
    run: previousStage,
  },
  {
    id: 'train.nextTerm',
    label: 'commands.train_nextTerm',
    shortcuts: ['Alt+Period'],
    scope: 'window',
    unavailable: needsTrainable,
    run: () => stepThrough(nextTerm),
  },
  {
    id: 'train.previousTerm',
    label: 'commands.train_previousTerm',
    shortcuts: ['Alt+Comma'],
    scope: 'window',
    unavailable: needsDocument,
    run: previousTerm,
  },
  {
    id: 'train.nextPass',
    label: 'commands.train_nextPass',
    shortcuts: ['Shift+Period'],
    scope: 'window',
    unavailable: needsTrainable,
    run: () => stepThrough(nextPass),
  },
  {
    id: 'train.previousPass',
    label: 'commands.train_previousPass',
    shortcuts: ['Shift+Comma'],
    scope: 'window',
    unavailable: needsDocument,
    run: previousPass,
  },
  {
    id: 'train.reset',
    label: 'commands.train_reset',
    shortcuts: ['Ctrl+Shift+KeyR'],
    scope: 'window',
    unavailable: needsDocument,
    async run() {
      await trainingSession.pause();
      if (hasRunToReset()) await edit(reset);
    },
  },
  {
    id: 'train.reinitialise',
    label: 'commands.train_reinitialise',
    scope: 'window',
    unavailable: needsDocument,
    async run() {
      await trainingSession.pause();
      await edit(reinitialise);
    },
  },
  {
    id: 'train.race',
    label: 'commands.train_race',
    scope: 'window',
    unavailable: needsTrainable,
    run: () => useDialogs.setState({ open: 'race' }),
  },
];
