// Turns layers into single neurons.

import { IconArrowsSplit } from '@tabler/icons-react';
import { explodeLayers } from '#core/document/edits/explode-layers.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { needsSelection } from '../availability.ts';
import type { Command } from '../command.ts';
import { edit } from '../edit.ts';

export const buildExplode: Command = {
  id: 'build.explode',
  label: 'commands.build_explode',
  icon: IconArrowsSplit,
  scope: 'window',
  history: 'one entry',
  unavailable: needsSelection,
  async run() {
    const { layers, neurons } = useUi.getState().selection;
    const ids = [...new Set([...layers, ...neurons.map((neuron) => neuron.layer)])];
    await edit((document) => explodeLayers(document, ids));
  },
};
