// The commands that add layers, neurons and notes: the first section of the Insert menu.

import { IconCircle, IconCircleDot, IconNote, IconRectangleVertical } from '@tabler/icons-react';
import { addInput } from '#core/document/edits/add-input.ts';
import { needsDocument } from '../availability.ts';
import type { MenuEntry } from '../command.ts';
import { edit } from '../edit.ts';
import { insertDeclared } from '../insert-declared.ts';
import { addLayerAfterSelection, addNeuronAfterSelection, aimedPlace, insertNoteAt } from '../inserting.ts';

export const insertCommands: readonly MenuEntry[] = [
  {
    id: 'insert.input',
    icon: IconCircleDot,
    scope: 'window',
    history: 'one entry',
    unavailable: needsDocument,
    async run() {
      const place = aimedPlace();
      await edit((document) => (place === null ? addInput(document) : addInput(document, place)));
    },
  },
  {
    id: 'insert.neuron',
    icon: IconCircle,
    scope: 'window',
    isAboutSelection: true,
    history: 'one entry',
    unavailable: needsDocument,
    run: addNeuronAfterSelection,
  },
  {
    id: 'insert.layer',
    icon: IconRectangleVertical,
    shortcuts: ['Shift+KeyL'],
    scope: 'canvas',
    isAboutSelection: true,
    history: 'one entry',
    unavailable: needsDocument,
    run: async () => void (await addLayerAfterSelection()),
  },
  ...insertDeclared,
  {
    id: 'insert.note',
    icon: IconNote,
    scope: 'window',
    history: 'one entry',
    unavailable: needsDocument,
    run: () => insertNoteAt(aimedPlace()),
  },
];
