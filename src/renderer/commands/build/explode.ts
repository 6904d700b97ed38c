// Turns layers into single neurons.

import { IconArrowsSplit } from '@tabler/icons-react';
import { explodeLayers } from '#core/document/edits/explode-layers.ts';
import { needsSelection } from '../availability.ts';
import type { Command } from '../command.ts';
import { edit } from '../edit.ts';
import { selectedLayers } from '../selected-layers.ts';

export const buildExplode: Command = {
  id: 'build.explode',
  label: 'commands.build_explode',
  icon: IconArrowsSplit,
  scope: 'window',
  isAboutSelection: true,
  history: 'one entry',
  unavailable: needsSelection,
  async run() {
    const ids = selectedLayers().map((layer) => layer.id);
    await edit((document) => explodeLayers(document, ids));
  },
};
