// Commands that would show computed numbers, or change them, wait while a number is asked for.
import { isWithheld } from '#renderer/state/window/withheld-store.ts';
import type { Command } from './command.ts';

export function withheld(command: Command): Command {
  return {
    ...command,
    unavailable: () => (isWithheld() ? 'commands.whyWithheld' : (command.unavailable?.() ?? null)),
  };
}
