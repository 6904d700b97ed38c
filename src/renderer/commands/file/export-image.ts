// Exports the canvas as a picture.

import { IconPhotoDown } from '@tabler/icons-react';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

export const fileExportImage: Command = {
  id: 'file.exportImage',
  label: 'commands.file_exportImage',
  icon: IconPhotoDown,
  shortcuts: ['Ctrl+Shift+KeyE'],
  scope: 'window',
  whileTyping: true,
  history: 'none',
  unavailable: needsDocument,
  run: () => openDialog('exportImage'),
};
