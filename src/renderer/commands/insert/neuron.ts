// Adds a neuron, wired from the selection.

import { IconCircle } from '@tabler/icons-react';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';
import { addNeuronAfterSelection } from '../inserting.ts';

export const insertNeuron: Command = {
  id: 'insert.neuron',
  label: 'commands.insert_neuron',
  icon: IconCircle,
  scope: 'window',
  isAboutSelection: true,
  history: 'one entry',
  unavailable: needsDocument,
  run: addNeuronAfterSelection,
};
