// Keys of a command: those that the user gave it, else its default ones.
import { useSettings } from '#renderer/state/window/settings-store.ts';
import type { Command, CommandId } from './command.ts';
import { type ChangedKeys, keysIn } from './keys/key-edits.ts';
import { commandOf } from './registry.ts';
import { type Shortcut, shownShortcut } from './shortcut.ts';

export function keysOf(command: Command): readonly Shortcut[] {
  return keysIn(useSettings.getState().keys, command);
}

/** The first of its keys in the platform's style; undefined for a command without keys. */
export function shownKeyOf(id: CommandId): string | undefined {
  return shownKeyIn(useSettings.getState().keys, id);
}

/** The same for a component, which is drawn again when the user changes the keys. */
export function useShownKey(id: CommandId): string | undefined {
  return useSettings((state) => shownKeyIn(state.keys, id));
}

function shownKeyIn(changed: ChangedKeys, id: CommandId): string | undefined {
  return keysIn(changed, commandOf(id)).slice(0, 1).map(shownShortcut)[0];
}
