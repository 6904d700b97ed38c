// Adds a neuron beside the selected one.

import { IconCirclesRelation } from '@tabler/icons-react';
import { addSibling } from '#core/document/edits/add-sibling.ts';
import { needsSelection } from '../availability.ts';
import type { Command } from '../command.ts';
import { edit } from '../edit.ts';
import { selectedNeurons } from '../inserting.ts';

export const buildSibling: Command = {
  id: 'build.sibling',
  label: 'commands.build_sibling',
  icon: IconCirclesRelation,
  shortcuts: ['Shift+KeyN'],
  scope: 'canvas',
  isAboutSelection: true,
  history: 'one entry',
  unavailable: needsSelection,
  async run() {
    const neuron = selectedNeurons().at(-1);
    if (neuron !== undefined) await edit((document) => addSibling(document, neuron));
  },
};
