// Asks for a model, weights or a packed project of another program, and takes it.

import { IconFileImport } from '@tabler/icons-react';
import type { Command } from '../command.ts';
import { importFile } from '../import-actions.ts';

export const fileImport: Command = {
  id: 'file.import',
  label: 'commands.file_import',
  icon: IconFileImport,
  scope: 'window',
  history: 'replaced',
  run: importFile,
};
