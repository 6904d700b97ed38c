// Sends the keyboard to the next area of the window.

import { moveToArea } from '../areas.ts';
import type { Command } from '../command.ts';

export const viewNextArea: Command = {
  id: 'view.nextArea',
  label: 'commands.view_nextArea',
  shortcuts: ['F6'],
  scope: 'window',
  whileTyping: true,
  history: 'none',
  run: () => moveToArea(1),
};
