// Which keys a command has, and how the first of them is shown.
import type { Command } from './command.ts';
import { commandOf } from './registry.ts';
import { type Shortcut, shownShortcut } from './shortcut.ts';

export function keysOf(command: Command): readonly Shortcut[] {
  return command.shortcuts ?? [];
}

/** In the platform's style; undefined for a command without keys. */
export function shownKeyOf(id: string): string | undefined {
  const command = commandOf(id);
  return command === undefined ? undefined : keysOf(command).slice(0, 1).map(shownShortcut)[0];
}
