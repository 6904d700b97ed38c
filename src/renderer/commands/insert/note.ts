// Adds a note, and begins to write it.

import { IconNote } from '@tabler/icons-react';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';
import { aimedPlace, insertNoteAt } from '../inserting.ts';

export const insertNote: Command = {
  id: 'insert.note',
  label: 'commands.insert_note',
  icon: IconNote,
  scope: 'window',
  history: 'one entry',
  unavailable: needsDocument,
  run: () => insertNoteAt(aimedPlace()),
};
