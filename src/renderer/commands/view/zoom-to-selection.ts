// Fills the canvas with what is selected.

import { IconFocusCentered } from '@tabler/icons-react';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import { needsSelection } from '../availability.ts';
import type { Command } from '../command.ts';

export const viewZoomToSelection: Command = {
  id: 'view.zoomToSelection',
  label: 'commands.view_zoomToSelection',
  icon: IconFocusCentered,
  shortcuts: ['Shift+Digit2'],
  scope: 'canvas',
  isAboutSelection: true,
  history: 'none',
  unavailable: needsSelection,
  run: () => viewportControl()?.zoomToSelection(),
};
