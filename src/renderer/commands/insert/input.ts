// Adds an input.

import { IconCircleDot } from '@tabler/icons-react';
import { addInput } from '#core/document/edits/add-input.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';
import { edit } from '../edit.ts';
import { aimedPlace } from '../inserting.ts';

export const insertInput: Command = {
  id: 'insert.input',
  label: 'commands.insert_input',
  icon: IconCircleDot,
  scope: 'window',
  history: 'one entry',
  unavailable: needsDocument,
  async run() {
    const place = aimedPlace();
    await edit((document) => (place === null ? addInput(document) : addInput(document, place)));
  },
};
