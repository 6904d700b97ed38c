// Shows what was saved of the document before, and what was kept of it when the app ended.

import { IconHistory } from '@tabler/icons-react';
import { platform } from '#renderer/platform/create-platform.ts';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

export const fileVersions: Command = {
  id: 'file.versions',
  label: 'commands.file_versions',
  icon: IconHistory,
  scope: 'window',
  history: 'none',
  unavailable: () => (platform().kind === 'browser' ? 'commands.whyNoVersions' : needsDocument()),
  run: () => openDialog('versions'),
};
