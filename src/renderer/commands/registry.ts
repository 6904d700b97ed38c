// All commands by id: menus, keys, buttons and the shortcut list are made from this one list.
import { buildCommands } from './build-commands.ts';
import type { Command } from './command.ts';
import { editCommands } from './edit-commands.ts';
import { fileCommands } from './file-commands.ts';
import { freezeCommands } from './freeze-commands.ts';
import { helpCommands } from './help-commands.ts';
import { timelineCommands } from './timeline-commands.ts';
import { trainCommands } from './train-commands.ts';
import { viewCommands } from './view-commands.ts';

export const commands: readonly Command[] = [
  ...fileCommands,
  ...editCommands,
  ...freezeCommands,
  ...buildCommands,
  ...viewCommands,
  ...trainCommands,
  ...timelineCommands,
  ...helpCommands,
];

const byId: ReadonlyMap<string, Command> = new Map(commands.map((command) => [command.id, command]));

export function commandOf(id: string): Command | undefined {
  return byId.get(id);
}
