// Turns single neurons and layers into one layer.

import { IconArrowsJoin } from '@tabler/icons-react';
import { foldLayers } from '#core/document/edits/fold-layers.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { needsSelection } from '../availability.ts';
import type { Command } from '../command.ts';
import { edit } from '../edit.ts';
import { selectedLayers } from '../selected-layers.ts';

function needsSeveral(): MessageKey | null {
  return needsSelection() ?? (selectedLayers().length < 2 ? 'edits.refused_foldOne' : null);
}

export const buildFold: Command = {
  id: 'build.fold',
  label: 'commands.build_fold',
  icon: IconArrowsJoin,
  scope: 'window',
  history: 'one entry',
  unavailable: needsSeveral,
  async run() {
    const ids = selectedLayers().map((layer) => layer.id);
    await edit((document) => foldLayers(document, ids));
  },
};
