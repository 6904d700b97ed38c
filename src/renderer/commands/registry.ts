// All commands by id: menus, keys, buttons, palette and the list of shortcuts are made from this one list.
import type { Command } from './command.ts';
import { buildCommands } from './groups/build-commands.ts';
import { editCommands } from './groups/edit-commands.ts';
import { explainCommands } from './groups/explain-commands.ts';
import { fileCommands } from './groups/file-commands.ts';
import { helpCommands } from './groups/help-commands.ts';
import { insertCommands } from './groups/insert-commands.ts';
import { teachingCommands } from './groups/teaching-commands.ts';
import { timelineCommands } from './groups/timeline-commands.ts';
import { trainCommands } from './groups/train-commands.ts';
import { viewCommands } from './groups/view-commands.ts';
import { withheld } from './withheld.ts';

export const commands: readonly Command[] = [
  ...fileCommands,
  ...editCommands,
  ...viewCommands,
  ...insertCommands,
  ...buildCommands,
  ...[...trainCommands, ...timelineCommands, ...explainCommands].map(withheld),
  ...teachingCommands,
  ...helpCommands,
];

const byId: ReadonlyMap<string, Command> = new Map(commands.map((command) => [command.id, command]));

export function commandOf(id: string): Command | undefined {
  return byId.get(id);
}
