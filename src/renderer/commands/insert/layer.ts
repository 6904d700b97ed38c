// Adds a layer, wired from the selection.

import { IconRectangleVertical } from '@tabler/icons-react';
import { addLayer } from '#core/document/edits/add-dense.ts';
import { useDocument } from '#renderer/state/document-store.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';
import { edit } from '../edit.ts';
import { selectedNeurons, viewCentre } from '../inserting.ts';

export const insertLayer: Command = {
  id: 'insert.layer',
  label: 'commands.insert_layer',
  icon: IconRectangleVertical,
  shortcuts: ['Shift+KeyL'],
  scope: 'canvas',
  history: 'one entry',
  unavailable: needsDocument,
  async run() {
    const wiredFrom = selectedNeurons();
    const place = wiredFrom.length > 0 || (useDocument.getState().document?.network.layers.length ?? 0) > 0;
    await edit((document) => addLayer(document, place ? { wiredFrom } : { position: viewCentre() }));
  },
};
