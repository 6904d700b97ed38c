// Asks for a file of rows of one's own, and shows how it would be read.

import { IconFileImport } from '@tabler/icons-react';
import { chooseFile } from '#renderer/platform/choose-file.ts';
import { startImport } from '#renderer/state/document/data-import.ts';
import type { Command } from '../command.ts';
import { tableFiles } from '../table-files.ts';

export const fileImportData: Command = {
  id: 'file.importData',
  label: 'commands.file_importData',
  icon: IconFileImport,
  scope: 'window',
  history: 'one entry',
  async run() {
    const file = await chooseFile(tableFiles);
    if (file !== null) startImport({ name: file.name, content: file });
  },
};
