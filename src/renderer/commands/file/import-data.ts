// Stands where rows of one's own will be read from a file; until that is built it says so.

import { IconFileImport } from '@tabler/icons-react';
import type { Command } from '../command.ts';

export const fileImportData: Command = {
  id: 'file.importData',
  label: 'commands.file_importData',
  icon: IconFileImport,
  scope: 'window',
  history: 'none',
  unavailable: () => 'commands.whyNoImport',
  run: () => undefined,
};
