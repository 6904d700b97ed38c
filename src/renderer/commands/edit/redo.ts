// Makes the edit again that was taken back.

import { IconArrowForwardUp } from '@tabler/icons-react';
import { translate } from '#renderer/i18n/i18n.ts';
import { redoEdit } from '#renderer/state/document/apply-edit.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import type { Command } from '../command.ts';
import { sentenceOfEdit } from '../edit.ts';
import { dropLostSelection } from '../lost-selection.ts';

export const editRedo: Command = {
  id: 'edit.redo',
  label: 'commands.edit_redo',
  icon: IconArrowForwardUp,
  shortcuts: ['Ctrl+Shift+KeyZ', 'Ctrl+KeyY'],
  scope: 'window',
  history: 'travels',
  unavailable: () => (useDocument.getState().canRedo ? null : 'commands.whyNothingToRedo'),
  async run() {
    const label = await redoEdit();
    if (label === null) return;
    dropLostSelection();
    announce(() => translate('app.announceRedone', { what: sentenceOfEdit(label) }));
  },
};
