// Shows the network as code beside the canvas.

import { IconCode } from '@tabler/icons-react';
import { togglePanel, usePanelBeside } from '#renderer/state/window/panel-beside-store.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

export const explainCode: Command = {
  id: 'explain.code',
  label: 'commands.explain_code',
  icon: IconCode,
  scope: 'window',
  history: 'none',
  unavailable: needsDocument,
  checked: () => usePanelBeside.getState().open === 'code',
  run: () => togglePanel('code'),
};
