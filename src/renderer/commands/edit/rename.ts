// Opens the name of what is selected; of a note its words, which are all the name it has.

import { IconForms } from '@tabler/icons-react';
import { fieldOpener } from '#renderer/state/window/field-opener.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { needsStanding } from '../clipboard.ts';
import type { Command } from '../command.ts';

export const editRename: Command = {
  id: 'edit.rename',
  label: 'commands.edit_rename',
  icon: IconForms,
  shortcuts: ['F2'],
  scope: 'window',
  isAboutSelection: true,
  history: 'none',
  unavailable: needsStanding,
  run() {
    const {
      layers,
      neurons,
      notes: [note],
    } = useUi.getState().selection;
    const layer = layers[0] ?? neurons[0]?.layer;
    if (layer !== undefined) fieldOpener()?.rename(layer);
    else if (note !== undefined) fieldOpener()?.writeNote(note);
  },
};
