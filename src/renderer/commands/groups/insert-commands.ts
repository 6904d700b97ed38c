// The commands whose ids begin with `insert`, in the order in which they are listed.

import type { Command } from '../command.ts';
import { insertInput } from '../insert/input.ts';
import { insertLayer } from '../insert/layer.ts';
import { insertNeuron } from '../insert/neuron.ts';
import { insertNote } from '../insert/note.ts';
import { insertDeclared } from '../insert-declared.ts';

export const insertCommands: readonly Command[] = [
  insertInput,
  insertNeuron,
  insertLayer,
  ...insertDeclared,
  insertNote,
];
