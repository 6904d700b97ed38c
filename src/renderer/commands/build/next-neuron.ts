// Adds a neuron in the layer after the selection, or on the selected wire.

import { IconCirclePlus } from '@tabler/icons-react';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';
import { addNeuronAfterSelection } from '../inserting.ts';

export const buildNextNeuron: Command = {
  id: 'build.nextNeuron',
  label: 'commands.build_nextNeuron',
  icon: IconCirclePlus,
  shortcuts: ['KeyN'],
  scope: 'canvas',
  isAboutSelection: true,
  history: 'one entry',
  unavailable: needsDocument,
  run: addNeuronAfterSelection,
};
