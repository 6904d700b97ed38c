// Puts the selected neurons and notes on the clipboard.

import { IconCopy } from '@tabler/icons-react';
import { announce } from '#renderer/state/window/ui-store.ts';
import { copySelection, needsStanding, sentenceOfCopy } from '../clipboard.ts';
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
  unavailable: needsStanding,
  async run() {
    const copied = await copySelection();
    if (copied !== null) announce(() => sentenceOfCopy(copied));
  },
};
