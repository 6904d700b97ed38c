// The menus, and all commands by id: menu bar, keys, buttons, palette and the list of shortcuts are made from this one list.
import { type Command, type CommandId, commandsIn, type Submenu, separator } from './command.ts';
import { buildCommands } from './groups/build.ts';
import { editCommands } from './groups/edit.ts';
import { explainCommands } from './groups/explain.ts';
import { fileCommands } from './groups/file.ts';
import { helpCommands } from './groups/help.ts';
import { insertCommands } from './groups/insert.ts';
import { teachingCommands } from './groups/teaching.ts';
import { trainCommands } from './groups/train.ts';
import { viewCommands } from './groups/view.ts';
import { withheld } from './withheld.ts';

export const menus: readonly Submenu[] = [
  { id: 'file', label: 'commands.menu_file', items: fileCommands },
  { id: 'edit', label: 'commands.menu_edit', items: editCommands },
  { id: 'view', label: 'commands.menu_view', items: viewCommands },
  { id: 'insert', label: 'commands.menu_insert', items: [...insertCommands, separator, ...buildCommands] },
  { id: 'train', label: 'commands.menu_train', items: trainCommands.map(withheld) },
  {
    id: 'explain',
    label: 'commands.menu_explain',
    items: [...explainCommands.map(withheld), separator, ...teachingCommands],
  },
  { id: 'help', label: 'commands.menu_help', items: helpCommands },
];

export const commands: readonly Command[] = commandsIn(menus);

const byId: ReadonlyMap<string, Command> = new Map(commands.map((command) => [command.id, command]));

export function commandOf(id: CommandId): Command {
  const command = findCommand(id);
  if (command === undefined) throw new RangeError(`${id} has a label, but is in no menu`);
  return command;
}

/** Of an id that comes from outside: a menu, a setting, a lesson. */
export function findCommand(id: string): Command | undefined {
  return byId.get(id);
}
