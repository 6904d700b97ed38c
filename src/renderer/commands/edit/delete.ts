// Deletes what is selected.

import { IconTrash } from '@tabler/icons-react';
import { removeParts } from '#core/document/edits/remove-parts.ts';
import { emptySelection, useUi } from '#renderer/state/window/ui-store.ts';
import { needsSelection } from '../availability.ts';
import type { Command } from '../command.ts';
import { edit } from '../edit.ts';

export const editDelete: Command = {
  id: 'edit.delete',
  label: 'commands.edit_delete',
  icon: IconTrash,
  shortcuts: ['Delete', 'Backspace'],
  scope: 'canvas',
  isAboutSelection: true,
  history: 'one entry',
  unavailable: needsSelection,
  async run() {
    const { selection } = useUi.getState();
    useUi.setState({ selection: emptySelection });
    await edit((document) => removeParts(document, selection));
  },
};
