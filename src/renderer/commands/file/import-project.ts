// Asks for the folder of an exported project, and takes what was trained there.

import { IconFolderDown } from '@tabler/icons-react';
import type { Command } from '../command.ts';
import { importProject } from '../import-actions.ts';

export const fileImportProject: Command = {
  id: 'file.importProject',
  label: 'commands.file_importProject',
  icon: IconFolderDown,
  scope: 'window',
  history: 'replaced',
  run: importProject,
};
