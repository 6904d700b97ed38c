// Every command as a row: with its key, its place in the menu, and the reason when it can't be run.
import { type Command, labelOf } from '#renderer/commands/command.ts';
import { shownKeyOf } from '#renderer/commands/command-keys.ts';
import { labelContextOf } from '#renderer/commands/menu-path.ts';
import { commands } from '#renderer/commands/registry.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { type PaletteEntry, wordsOf } from './palette-entry.ts';

/** The palette itself is open already. */
const itself = 'edit.palette';

export function commandEntries(): readonly PaletteEntry[] {
  return commands.filter(({ id }) => id !== itself).map(entryOf);
}

export function commandKey(id: string): string {
  return `command:${id}`;
}

function entryOf(command: Command): PaletteEntry {
  const contexts = labelContextOf(command.id);
  const reason = command.unavailable?.() ?? null;
  return {
    key: commandKey(command.id),
    icon: command.icon ?? null,
    ...wordsOf(labelOf(command), {}, contexts),
    context: contexts.length === 0 ? null : contexts.map((label) => translate(label)).join(' › '),
    shortcut: shownKeyOf(command.id) ?? null,
    reason: reason === null ? null : translate(reason),
    command: command.id,
    run: () => void runCommand(command.id),
  };
}
