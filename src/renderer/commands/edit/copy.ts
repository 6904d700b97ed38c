// Puts the selected neurons on the clipboard.

import { IconCopy } from '@tabler/icons-react';
import { translate } from '#renderer/i18n/i18n.ts';
import { announce } from '#renderer/state/ui-store.ts';
import { copySelection, needsNeurons } from '../clipboard.ts';
import type { Command } from '../command.ts';

export const editCopy: Command = {
  id: 'edit.copy',
  label: 'commands.edit_copy',
  icon: IconCopy,
  shortcuts: ['Ctrl+KeyC'],
  scope: 'canvas',
  isAboutSelection: true,
  leavesKeyToBrowser: true,
  history: 'none',
  unavailable: needsNeurons,
  async run() {
    const count = await copySelection();
    if (count !== null) announce(() => translate('commands.copied', { count }));
  },
};
