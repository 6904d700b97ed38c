// Takes the last edit back.

import { IconArrowBackUp } from '@tabler/icons-react';
import { translate } from '#renderer/i18n/i18n.ts';
import { undoEdit } from '#renderer/state/document/apply-edit.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import type { Command } from '../command.ts';
import { sentenceOfEdit } from '../edit.ts';
import { dropLostSelection } from '../lost-selection.ts';

/** A running training can be undone: it is committed first. */
function canUndo(): boolean {
  return useDocument.getState().canUndo || useRun.getState().status === 'running';
}

export const editUndo: Command = {
  id: 'edit.undo',
  label: 'commands.edit_undo',
  icon: IconArrowBackUp,
  shortcuts: ['Ctrl+KeyZ'],
  scope: 'window',
  history: 'travels',
  unavailable: () => (canUndo() ? null : 'commands.whyNothingToUndo'),
  async run() {
    const label = await undoEdit();
    if (label === null) return;
    dropLostSelection();
    announce(() => translate('app.announceUndone', { what: sentenceOfEdit(label) }));
  },
};
