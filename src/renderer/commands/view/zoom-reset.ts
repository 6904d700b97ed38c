// Zooms to the natural size.

import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

export const viewZoomReset: Command = {
  id: 'view.zoomReset',
  label: 'commands.view_zoomReset',
  shortcuts: ['Shift+Digit0'],
  scope: 'canvas',
  history: 'none',
  unavailable: needsDocument,
  run: () => viewportControl()?.zoomReset(),
};
