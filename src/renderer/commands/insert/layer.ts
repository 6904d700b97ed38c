// Adds a layer, wired from the selection.

import { IconRectangleVertical } from '@tabler/icons-react';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';
import { addLayerAfterSelection } from '../inserting.ts';

export const insertLayer: Command = {
  id: 'insert.layer',
  label: 'commands.insert_layer',
  icon: IconRectangleVertical,
  shortcuts: ['Shift+KeyL'],
  scope: 'canvas',
  isAboutSelection: true,
  history: 'one entry',
  unavailable: needsDocument,
  run: async () => void (await addLayerAfterSelection()),
};
