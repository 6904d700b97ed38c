// Turns the selected inputs into neurons that learn; their wires stay.

import { IconCircleDot } from '@tabler/icons-react';
import { replaceKind } from '#core/document/edits/replace-kind.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { needsSelection } from '../availability.ts';
import type { Command } from '../command.ts';
import { edit } from '../edit.ts';
import { selectedLayers } from '../selected-layers.ts';

function needsAnother(): MessageKey | null {
  const isThere = selectedLayers().some(({ kind }) => kind === 'input');
  return needsSelection() ?? (isThere ? null : 'commands.whyNeuronAlready');
}

export const buildToNeuron: Command = {
  id: 'build.toNeuron',
  label: 'commands.build_toNeuron',
  icon: IconCircleDot,
  scope: 'window',
  isAboutSelection: true,
  history: 'one entry',
  unavailable: needsAnother,
  async run() {
    const ids = selectedLayers().map(({ id }) => id);
    await edit((document) => replaceKind(document, ids, 'dense'));
  },
};
