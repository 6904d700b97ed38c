// Zooms in at the middle of the canvas.

import { IconZoomIn } from '@tabler/icons-react';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

export const viewZoomIn: Command = {
  id: 'view.zoomIn',
  label: 'commands.view_zoomIn',
  icon: IconZoomIn,
  shortcuts: ['Ctrl+Equal', 'Ctrl+NumpadAdd'],
  scope: 'window',
  repeats: true,
  history: 'none',
  unavailable: needsDocument,
  run: () => viewportControl()?.zoomIn(),
};
