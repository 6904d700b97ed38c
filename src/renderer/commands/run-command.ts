// Runs a command by its id, or says why it can't be run now.
import { translate } from '#renderer/i18n/i18n.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import type { CommandId } from './command.ts';
import { commandOf, findCommand } from './registry.ts';

/** An item of a menu was chosen. */
export async function runById(id: string): Promise<void> {
  const command = findCommand(id);
  if (command !== undefined) await runCommand(command.id);
}

export async function runCommand(id: CommandId): Promise<void> {
  const command = commandOf(id);
  const reason = command.unavailable?.() ?? null;
  if (reason === null) await command.run();
  else announce(() => translate(reason));
}
