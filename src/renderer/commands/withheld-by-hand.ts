// Commands that would show computed numbers, or change them, wait while the user calculates by hand.
import { useHand } from '#renderer/state/window/hand-store.ts';
import type { Command } from './command.ts';

export function withheldByHand(command: Command): Command {
  return {
    ...command,
    unavailable: () => (useHand.getState().isOn ? 'commands.whyByHand' : (command.unavailable?.() ?? null)),
  };
}
