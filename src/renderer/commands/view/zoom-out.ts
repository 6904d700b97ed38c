// Zooms out at the middle of the canvas.

import { IconZoomOut } from '@tabler/icons-react';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

export const viewZoomOut: Command = {
  id: 'view.zoomOut',
  label: 'commands.view_zoomOut',
  icon: IconZoomOut,
  shortcuts: ['Ctrl+Minus', 'Ctrl+NumpadSubtract'],
  scope: 'window',
  repeats: true,
  history: 'none',
  unavailable: needsDocument,
  run: () => viewportControl()?.zoomOut(),
};
