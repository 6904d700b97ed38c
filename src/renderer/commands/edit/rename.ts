// Opens the name of what is selected.

import { IconForms } from '@tabler/icons-react';
import { fieldOpener } from '#renderer/state/field-opener.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { needsNeurons } from '../clipboard.ts';
import type { Command } from '../command.ts';

export const editRename: Command = {
  id: 'edit.rename',
  label: 'commands.edit_rename',
  icon: IconForms,
  shortcuts: ['F2'],
  scope: 'window',
  isAboutSelection: true,
  history: 'none',
  unavailable: needsNeurons,
  run() {
    const { layers, neurons } = useUi.getState().selection;
    const layer = layers[0] ?? neurons[0]?.layer;
    if (layer !== undefined) fieldOpener()?.rename(layer);
  },
};
