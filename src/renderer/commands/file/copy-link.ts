// Copies a link that holds the document.

import { IconLink } from '@tabler/icons-react';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';
import { copyLink } from '../link-actions.ts';

export const fileCopyLink: Command = {
  id: 'file.copyLink',
  label: 'commands.file_copyLink',
  icon: IconLink,
  scope: 'window',
  history: 'none',
  unavailable: needsDocument,
  run: copyLink,
};
