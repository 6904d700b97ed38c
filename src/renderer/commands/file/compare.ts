// Compares the shown network with a saved moment, its beginning or another file.

import { IconArrowsDiff } from '@tabler/icons-react';
import { togglePanel, usePanelBeside } from '#renderer/state/window/panel-beside-store.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

export const fileCompare: Command = {
  id: 'file.compare',
  label: 'commands.file_compare',
  icon: IconArrowsDiff,
  scope: 'window',
  history: 'none',
  unavailable: needsDocument,
  checked: () => usePanelBeside.getState().open === 'compare',
  run: () => togglePanel('compare'),
};
