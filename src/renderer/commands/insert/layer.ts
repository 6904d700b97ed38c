// Adds a layer, wired from the selection.

import { IconRectangleVertical } from '@tabler/icons-react';
import { addLayer } from '#core/document/edits/add-dense.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';
import { edit } from '../edit.ts';
import { aimedPlace, freePlace, selectedNeurons } from '../inserting.ts';

export const insertLayer: Command = {
  id: 'insert.layer',
  label: 'commands.insert_layer',
  icon: IconRectangleVertical,
  shortcuts: ['Shift+KeyL'],
  scope: 'canvas',
  isAboutSelection: true,
  history: 'one entry',
  unavailable: needsDocument,
  async run() {
    const wiredFrom = selectedNeurons();
    const isFirst = (useDocument.getState().document?.network.layers.length ?? 0) === 0;
    const position = aimedPlace() ?? (isFirst ? freePlace() : null);
    await edit((document) =>
      addLayer(document, position === null || wiredFrom.length > 0 ? { wiredFrom } : { position }),
    );
  },
};
