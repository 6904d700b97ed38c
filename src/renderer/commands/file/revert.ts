// Goes back to what the file holds.

import { IconFileArrowLeft } from '@tabler/icons-react';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import type { Command } from '../command.ts';
import { revertToSaved } from '../file-actions.ts';

export const fileRevert: Command = {
  id: 'file.revert',
  label: 'commands.file_revert',
  icon: IconFileArrowLeft,
  scope: 'window',
  history: 'replaced',
  unavailable: () => (useDocument.getState().path === null ? 'commands.whyNotSaved' : null),
  run: revertToSaved,
};
