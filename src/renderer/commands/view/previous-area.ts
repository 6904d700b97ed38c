// Sends the keyboard to the previous area of the window.

import { moveToArea } from '../areas.ts';
import type { Command } from '../command.ts';

export const viewPreviousArea: Command = {
  id: 'view.previousArea',
  label: 'commands.view_previousArea',
  shortcuts: ['Shift+F6'],
  scope: 'window',
  whileTyping: true,
  history: 'none',
  run: () => moveToArea(-1),
};
