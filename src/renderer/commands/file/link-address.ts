// Asks where the browser edition stands, which links from the desktop app lead to.

import { platform } from '#renderer/platform/create-platform.ts';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import type { Command } from '../command.ts';

export const fileLinkAddress: Command = {
  id: 'file.linkAddress',
  label: 'commands.file_linkAddress',
  scope: 'window',
  history: 'none',
  unavailable: () => (platform().kind === 'desktop' ? null : 'commands.whyOwnAddress'),
  run: () => openDialog('linkAddress'),
};
