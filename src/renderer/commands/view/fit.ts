// Makes the whole network visible.

import { IconZoomScan } from '@tabler/icons-react';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

export const viewFit: Command = {
  id: 'view.fit',
  label: 'commands.view_fit',
  icon: IconZoomScan,
  shortcuts: ['Shift+Digit1'],
  scope: 'canvas',
  history: 'none',
  unavailable: needsDocument,
  run: () => viewportControl()?.fit(),
};
