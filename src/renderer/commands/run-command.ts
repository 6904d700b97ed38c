// Runs a command by its id, or says why it can't be run now.
import { translate } from '#renderer/i18n/i18n.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { commandOf } from './registry.ts';

export async function runCommand(id: string): Promise<void> {
  const command = commandOf(id);
  if (command === undefined) return;
  const reason = command.unavailable?.() ?? null;
  if (reason === null) await command.run();
  else announce(() => translate(reason));
}
