// Puts the selected neurons and notes on the clipboard and takes them away.

import { IconCut } from '@tabler/icons-react';
import { cut } from '#core/document/edits/cut.ts';
import { emptySelection, useUi } from '#renderer/state/window/ui-store.ts';
import { copySelection, needsStanding } from '../clipboard.ts';
import type { Command } from '../command.ts';
import { edit } from '../edit.ts';

export const editCut: Command = {
  id: 'edit.cut',
  label: 'commands.edit_cut',
  icon: IconCut,
  shortcuts: ['Ctrl+KeyX'],
  scope: 'canvas',
  isAboutSelection: true,
  leavesKeyToBrowser: true,
  history: 'one entry',
  unavailable: needsStanding,
  async run() {
    const { selection } = useUi.getState();
    if ((await copySelection()) === null) return;
    useUi.setState({ selection: emptySelection });
    await edit((document) => cut(document, selection));
  },
};
